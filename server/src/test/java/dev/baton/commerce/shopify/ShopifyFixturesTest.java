package dev.baton.commerce.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.commerce.Customer;
import dev.baton.commerce.Order;
import dev.baton.commerce.Order.ParcelStatus;
import dev.baton.commerce.Order.Payment;
import dev.baton.commerce.Order.Status;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.connector.http.Specs;
import dev.baton.shared.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every recorded answer of {@code ../shared/specs/shopify/fixtures} is read for what it says. */
class ShopifyFixturesTest {
  private static final OrderReading READING =
      new OrderReading(
          new ShopifyAccount.Rules(Duration.ofHours(1), Duration.ofHours(1), Duration.ofDays(30)));

  private static JsonNode fixture(String name) {
    return Specs.read("shopify/fixtures/" + name + ".json");
  }

  private static Order order(String name) {
    GraphAnswer answer = GraphAnswer.read(fixture("order_tracking." + name));
    return READING.read(answer.at("order"), null);
  }

  @Test
  void anOrderThatIsNotSentMayBeCancelledInItsWindow() {
    Order order = order("unfulfilled");
    assertThat(order.number().value()).isEqualTo("1001");
    assertThat(order.email()).isEqualTo(new EmailAddress("jane@example.com"));
    assertThat(order.customerName()).isEqualTo("Jane Doe");
    assertThat(order.status()).isEqualTo(Status.OPEN);
    assertThat(order.payment()).isEqualTo(Payment.PAID);
    assertThat(order.items())
        .extracting(Order.Item::title)
        .containsExactly("Merino tee (Blue / M)", "Canvas tote");
    assertThat(order.items()).extracting(Order.Item::quantity).containsExactly(2, 1);
    assertThat(order.total().minorUnits()).isEqualTo(8400);
    assertThat(order.cancellableUntil()).isEqualTo(Instant.parse("2026-11-10T10:11:58Z"));
    assertThat(order.parcels()).isEmpty();
    assertThat(order.returnableUntil()).isNull();
  }

  @Test
  void anOrderOnItsWayHasItsParcel() {
    Order order = order("in_transit");
    assertThat(order.status()).isEqualTo(Status.SHIPPED);
    assertThat(order.cancellableUntil()).isNull();
    Order.Parcel parcel = order.parcels().getFirst();
    assertThat(parcel.status()).isEqualTo(ParcelStatus.IN_TRANSIT);
    assertThat(parcel.carrier()).isEqualTo("UPS");
    assertThat(parcel.trackingNumber()).isEqualTo("1Z999AA10123456784");
    assertThat(parcel.estimatedAt()).isEqualTo(Instant.parse("2026-11-15T22:00:00Z"));
    assertThat(parcel.itemIds()).containsExactly("9001", "9002");
    assertThat(order.returnable()).isEmpty();
  }

  @Test
  void whatWasDeliveredMayGoBack() {
    Order order = order("delivered");
    assertThat(order.status()).isEqualTo(Status.DELIVERED);
    assertThat(order.returnableUntil()).isEqualTo(Instant.parse("2026-12-15T18:22:00Z"));
    assertThat(order.returnable()).hasSize(2);
  }

  @Test
  void aPartThatWasSentIsAPart() {
    Order order = order("partially_fulfilled");
    assertThat(order.status()).isEqualTo(Status.PARTLY_SHIPPED);
    assertThat(order.cancellableUntil()).isNull();
    assertThat(order.parcels().getFirst().status()).isEqualTo(ParcelStatus.SENT);
  }

  @Test
  void aGuestsOrderWithoutTrackingIsSentAndMayHaveArrived() {
    Order order = order("guest_no_tracking");
    assertThat(order.customerName()).isNull();
    assertThat(order.email()).isEqualTo(new EmailAddress("jane@example.com"));
    assertThat(order.status()).isEqualTo(Status.SHIPPED);
    Order.Parcel parcel = order.parcels().getFirst();
    assertThat(parcel.status()).isEqualTo(ParcelStatus.SENT);
    assertThat(parcel.trackingNumber()).isNull();
    assertThat(order.returnableUntil()).isEqualTo(Instant.parse("2026-12-11T10:00:00Z"));
    assertThat(order.returnable()).hasSize(2);
  }

  @Test
  void aCancelledOrderTellsItsRefund() {
    Order order = order("cancelled_refunded");
    assertThat(order.status()).isEqualTo(Status.CANCELLED);
    assertThat(order.payment()).isEqualTo(Payment.REFUNDED);
    assertThat(order.refunds())
        .singleElement()
        .extracting(r -> r.amount().minorUnits())
        .isEqualTo(8400L);
    assertThat(order.returnable()).isEmpty();
  }

  @Test
  void anOrderThatIsNotThereIsNull() {
    assertThat(GraphAnswer.read(fixture("order_tracking.not_found")).at("order").isNull()).isTrue();
    assertThat(names("find_orders.none")).isEmpty();
  }

  @Test
  void aSearchMayFindMoreThanWasAskedFor() {
    assertThat(names("find_orders.one")).containsExactly("#1001");
    assertThat(names("find_orders.two_hits_same_prefix")).containsExactly("#1001", "#1001-A");
  }

  private static List<String> names(String name) {
    return GraphAnswer.read(fixture(name))
        .at("orders")
        .path("nodes")
        .valueStream()
        .map(node -> node.path("name").stringValue())
        .toList();
  }

  @Test
  void customersAreFoundOrNot() {
    GraphAnswer hit = GraphAnswer.read(fixture("customer_by_email.hit"));
    assertThat(ShopifyCustomers.read(hit, "customerByIdentifier"))
        .contains(new Customer("7001", new EmailAddress("jane@example.com"), "Jane Doe", null));
    GraphAnswer miss = GraphAnswer.read(fixture("customer_by_email.miss"));
    assertThat(ShopifyCustomers.read(miss, "customerByIdentifier")).isEmpty();
  }

  /** Those of tokens are read in {@code ShopifyContractTest}. */
  @Test
  void noFixtureIsForgotten() throws IOException {
    Path tests = Path.of("src/test/java/dev/baton/commerce/shopify");
    String named =
        Files.readString(tests.resolve("ShopifyFixturesTest.java"))
            + Files.readString(tests.resolve("ShopifyContractTest.java"));
    for (String file : Specs.names("shopify/fixtures")) {
      String name = file.replace(".json", "");
      String variant = name.substring(name.indexOf('.') + 1);
      assertThat(
              named.contains("\"" + name)
                  || named.contains("\"" + variant + "\"")
                  || named.contains("/" + name))
          .as(file)
          .isTrue();
    }
  }

  @Test
  void aCancellationIsTakenRefusedOrDone() {
    JsonNode taken = GraphAnswer.read(fixture("order_cancel.accepted")).at("orderCancel");
    assertThat(taken.at("/jobResult/status").stringValue()).isEqualTo("STARTED");
    assertThat(taken.path("orderCancelUserErrors").isEmpty()).isTrue();
    for (String refused : List.of("already_cancelled", "has_returns", "outstanding_fulfillments")) {
      JsonNode payload = GraphAnswer.read(fixture("order_cancel." + refused)).at("orderCancel");
      assertThat(payload.path("orderCancelUserErrors").size()).as(refused).isEqualTo(1);
    }
    GraphAnswer done = GraphAnswer.read(fixture("order_cancel_poll.done"));
    assertThat(done.at("job").path("done").booleanValue()).isTrue();
    assertThat(done.at("order").path("cancelledAt").isString()).isTrue();
  }

  @Test
  void whatMayGoBackIsListedWithItsReasons() {
    List<Returnable.Line> lines =
        Returnable.lines(GraphAnswer.read(fixture("returnable.ok")).at("returnableFulfillments"));
    assertThat(lines)
        .containsExactly(
            new Returnable.Line(
                "gid://shopify/FulfillmentLineItem/8001",
                "9001",
                2,
                List.of(
                    new Returnable.Reason("gid://shopify/ReturnReasonDefinition/1", "Too tight"))));
    assertThat(
            Returnable.lines(
                GraphAnswer.read(fixture("returnable.none")).at("returnableFulfillments")))
        .isEmpty();
    Order order =
        READING.read(
            GraphAnswer.read(fixture("order_tracking.delivered")).at("order"), Set.of("9001"));
    assertThat(order.returnable()).extracting(Order.Item::id).containsExactly("9001");
  }

  @Test
  void aReturnIsTakenOrRefusedInShopifysWords() {
    JsonNode taken = GraphAnswer.read(fixture("return_request.ok")).at("returnRequest");
    assertThat(taken.at("/return/name").stringValue()).isEqualTo("#1001-R1");
    for (String refused : List.of("line_not_found", "quantity_invalid", "reason_blank")) {
      JsonNode payload = GraphAnswer.read(fixture("return_request." + refused)).at("returnRequest");
      assertThat(payload.path("userErrors").size()).as(refused).isEqualTo(1);
      assertThat(payload.path("return").isNull()).isTrue();
    }
  }

  @Test
  void whatTheAppMayNotSeeIsRefusedAndNotAbsent() {
    GraphAnswer field = GraphAnswer.read(fixture("error.protected_customer_data_field"));
    assertThat(field.at("order").path("id").isString()).isTrue();
    assertThat(field.refused("order.email")).isTrue();
    assertThat(field.refused("order.name")).isFalse();
    GraphAnswer type = GraphAnswer.read(fixture("error.protected_customer_data_type"));
    assertThat(type.refused("order")).isTrue();
    assertThat(type.refused("order.email")).isTrue();
    assertThat(GraphAnswer.read(fixture("error.access_denied")).refused("orderCancel")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"error.internal", "error.max_cost", "error.http_401", "error.throttled"})
  void anErrorOfTheWholeIsNoAnswer(String name) {
    assertThatThrownBy(() -> GraphAnswer.read(fixture(name))).isInstanceOf(ShopUnavailable.class);
  }

  @Test
  void whatIsThrottledSaysHowLong() {
    assertThat(Budget.throttled(fixture("error.throttled").at("/extensions/cost")))
        .isEqualTo(Duration.ofMillis(1450));
  }
}
