package dev.baton.commerce.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.commerce.Order;
import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.HttpShopContract;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.shared.OrderNumber;
import dev.baton.testing.Fault;
import dev.baton.testing.StubServer.Request;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A shop of any platform: what every shop must keep, and that it is asked in a way it can trust.
 */
class GenericContractTest extends HttpShopContract<StubGeneric> {

  @Override
  protected StubGeneric start() {
    clock.set(Instant.now()); // the standard's library measures age by the machine's clock
    return new StubGeneric(clock);
  }

  @Override
  protected Shop shop(ShopHttp http, URI address) {
    return new GenericShop(new Asking(http, address, StubGeneric.SECRET));
  }

  @Override
  protected Calls calls() {
    return new Calls("order", "cancel", "return", "address");
  }

  @Override
  protected Samples samples() {
    return new Samples(number("1001"), number("1002"), number("1003"), number("1004"));
  }

  @Override
  protected Set<Trouble> passing() {
    return EnumSet.of(Trouble.STATUS_429);
  }

  @Test
  void whoeverHasAnotherSecretIsNotHeard() {
    Shop stranger =
        new GenericShop(
            new Asking(
                http(Duration.ofSeconds(10)),
                stub.uri(),
                "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
    assertThatThrownBy(() -> stranger.order(number("1002")))
        .isInstanceOfSatisfying(
            ShopUnavailable.class,
            trouble -> {
              assertThat(trouble.toMend()).isTrue();
              assertThat(trouble.why()).contains("signature");
            });
  }

  @Test
  void aShopThatDoesNotSpeakOfAddressesDoesNotOfferToChangeThem() {
    stub.next("order", Fault.status(200, "application/json", order1003()));
    assertThat(shop().order(number("1003")).orElseThrow().addressWindow())
        .isEqualTo(new Order.AddressWindow.NotOffered());
    stub.next("address", Fault.status(200, "application/json", "{\"status\":\"not_offered\"}"));
    assertThat(shop().changeAddress(new Shop.AddressRequest("k", number("1003"), ELSEWHERE)))
        .isEqualTo(new Shop.AddressOutcome.NotOffered());
  }

  @Test
  void anotherOrderThanTheOneThatWasAskedForIsNone() {
    stub.next("order", Fault.status(200, "application/json", order1003()));
    assertThat(shop().order(number("1002"))).isEmpty();
  }

  private String order1003() {
    order(number("1003"));
    Request last = stub.requests().getLast();
    assertThat(last.text()).contains("1003");
    return "{\"order\":{\"id\":\"x\",\"number\":\"1003\",\"placedAt\":\"2026-01-01T00:00:00Z\","
        + "\"status\":\"open\",\"payment\":\"paid\",\"items\":[],\"parcels\":[],\"total\":"
        + "{\"amount\":\"1\",\"currency\":\"USD\"},\"returnable\":[],\"returns\":[],\"refunds\":[]}}";
  }

  @Test
  void wordsThatAreNotInTheContractAreNoAnswer() {
    for (String answer :
        List.of("{\"status\":\"DONE!\"}", "{\"status\":null}", "{\"status\":[\"done\"]}")) {
      stub.next("cancel", Fault.status(200, "application/json", answer));
      assertThatThrownBy(() -> shop().cancel(number("1001"))).isInstanceOf(ShopUnavailable.class);
    }
  }

  private static OrderNumber number(String text) {
    return new OrderNumber(text);
  }
}
