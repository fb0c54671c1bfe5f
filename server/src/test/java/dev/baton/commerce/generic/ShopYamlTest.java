package dev.baton.commerce.generic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.baton.commerce.DeliveryAddress;
import dev.baton.commerce.Shop;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.testing.SettableClock;
import dev.baton.testing.StubServer.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What Baton asks of a shop of any platform stands in {@code contracts/shop.yaml}, all of it. */
class ShopYamlTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final SettableClock clock = new SettableClock();

  @Test
  void everyQuestionIsAsDescribedAndEveryOneDescribedIsAsked() throws IOException {
    clock.set(Instant.now());
    JsonNode contract = contract();
    Set<String> asked = new TreeSet<>();
    OutboundHttp outbound = new OutboundHttp(new Targets(true, Names.SYSTEM));
    try (StubGeneric stub = new StubGeneric(clock)) {
      askAll(
          new Asking(
              new ShopHttp(outbound, clock, _ -> {}, new Bounds(Duration.ofSeconds(10), 1_000_000)),
              stub.uri(),
              StubGeneric.SECRET));
      for (Request request : stub.requests()) {
        String ask = JSON.readTree(request.body()).path("ask").asString("");
        String schema = contract.at("/paths/~1/post/requestBody").findPath(ask).asString("");
        assertThat(schema).as(ask).isNotEmpty();
        asDescribed(contract, schema, request);
        asked.add(ask);
      }
    } finally {
      outbound.destroy();
    }
    assertThat(asked)
        .containsExactlyInAnyOrderElementsOf(
            contract
                .at(
                    "/paths/~1/post/requestBody/content/application~1json/schema/discriminator/mapping")
                .propertyNames());
  }

  private static void askAll(Asking asking) {
    Shop shop = new GenericShop(asking);
    OrderNumber number = new OrderNumber("1003");
    asking.ask("shop", Map.of());
    shop.order(number);
    shop.ordersOf(new EmailAddress("jane@example.com"));
    shop.cancel(number);
    shop.cancellation(number);
    shop.returnReasons(number);
    shop.requestReturn(new Shop.ReturnRequest("k", number, List.of("1"), "Other", ""));
    shop.changeAddress(
        new Shop.AddressRequest(
            "k2",
            number,
            new DeliveryAddress(null, "1 Rue X", null, "Paris", null, "75001", "FR")));
    shop.customer("c1");
    shop.customer(new EmailAddress("jane@example.com"));
    shop.products("throw");
  }

  private static JsonNode contract() throws IOException {
    Object tree = new Yaml().load(Files.readString(Path.of("..", "contracts", "shop.yaml")));
    return JSON.valueToTree(tree);
  }

  private static void asDescribed(JsonNode contract, String ref, Request request) {
    ObjectNode root = JSON.createObjectNode();
    root.put("$ref", ref);
    root.set("components", contract.path("components"));
    Schema schema = SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(root);
    assertThat(schema.validate(JSON.readTree(request.body()))).as(request.text()).isEmpty();
    String name = ref.substring(ref.lastIndexOf('/') + 1);
    assertThat(name.toLowerCase(Locale.ROOT)).startsWith("ask");
    assertThat(JSON.readTree(request.body()).propertyNames())
        .isSubsetOf(
            contract
                .path("components")
                .path("schemas")
                .path(name)
                .path("properties")
                .propertyNames());
  }
}
