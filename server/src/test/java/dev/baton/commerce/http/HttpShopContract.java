package dev.baton.commerce.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.commerce.Order;
import dev.baton.commerce.Shop;
import dev.baton.commerce.Shop.AddressOutcome;
import dev.baton.commerce.Shop.AddressRequest;
import dev.baton.commerce.Shop.Cancellation;
import dev.baton.commerce.Shop.ReturnOutcome;
import dev.baton.commerce.Shop.ReturnRequest;
import dev.baton.commerce.ShopContract;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.testing.Fault;
import dev.baton.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every shop system over HTTP must keep, whatever it does: trouble is told as such and never
 * as "there is no such order", and what cannot be undone is done once in the end.
 *
 * @param <S> the shop system
 */
public abstract class HttpShopContract<S extends StubShop> extends ShopContract {
  /** A secret the shop repeats, and no message may. */
  protected static final String SECRET = "shpss-s3cret-of-the-merchant";

  private static final List<String> UNSPEAKABLE = List.of("Jane", "jane@example", SECRET);
  private static final String PAGE = "<!DOCTYPE html><html><body>Down for Jane</body></html>";
  private static final String WORDS =
      "{\"errors\":\"No: Jane Doe, jane@example.com, key " + SECRET + "\"}";

  /** The clock of both. */
  protected final SettableClock clock = new SettableClock();

  /** How long was waited between calls. */
  protected final List<Duration> pauses = new ArrayList<>();

  /** The shop system. */
  protected final S stub = start();

  private final OutboundHttp outbound = new OutboundHttp(new Targets(true, Names.SYSTEM));
  private Shop shop;

  /** A fresh shop system that holds {@link #samples}. */
  protected abstract S start();

  /** The shop under test, at an address. */
  protected abstract Shop shop(ShopHttp http, URI address);

  /**
   * The names of the calls that look for an order, cancel one, ask for a return, send elsewhere.
   */
  protected abstract Calls calls();

  /** Troubles of a single call that are over when it is made again, as the shop system allows. */
  protected Set<Trouble> passing() {
    return Set.of();
  }

  /** Names of calls. */
  public record Calls(String look, String cancel, String request, String address) {}

  /** A way in which a call fails. */
  public enum Trouble {
    SILENCE,
    RESET_BEFORE,
    RESET_AFTER,
    TRUNCATED,
    BROKEN_JSON,
    DRIP,
    FLOOD,
    PAGE_200,
    NONSENSE,
    NOTHING,
    LIST,
    REDIRECT,
    STATUS_401,
    STATUS_402,
    STATUS_403,
    STATUS_409,
    STATUS_422,
    STATUS_423,
    STATUS_429,
    STATUS_429_LONG,
    STATUS_500,
    PAGE_503
  }

  private static final EnumSet<Trouble> SLOW = EnumSet.of(Trouble.SILENCE, Trouble.DRIP);

  @BeforeEach
  void connectToTheShop() {
    shop = shop(http(Duration.ofSeconds(10)), stub.uri());
  }

  @AfterEach
  void end() throws IOException {
    stub.close();
    outbound.destroy();
  }

  @ParameterizedTest
  @EnumSource
  void troubleOfALookIsNeverNoOrder(Trouble trouble) {
    OrderNumber number = samples().shipped();
    Shop asked = patient(trouble);
    stub.next(calls().look(), fault(trouble));
    if (passing().contains(trouble)) {
      assertThat(asked.order(number)).isPresent();
    } else {
      fails(() -> asked.order(number));
    }
    assertThat(stub.requests()).noneMatch(request -> request.path().equals("/redirected"));
    assertThat(shop.order(number)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void aCancellationInTroubleIsDoneOnceInTheEnd(Trouble trouble) {
    OrderNumber number = samples().cancellable();
    Shop asked = patient(trouble);
    stub.next(calls().cancel(), fault(trouble));
    if (!passing().contains(trouble)) {
      fails(() -> asked.cancel(number));
    }
    assertThat(cancelled(number)).isEqualTo(Cancellation.DONE);
    assertThat(stub.cancellations(number)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void anAddressInTroubleIsChangedOnceInTheEnd(Trouble trouble) {
    OrderNumber number = samples().cancellable();
    Shop asked = patient(trouble);
    AddressRequest request = new AddressRequest("key-1", number, ELSEWHERE);
    stub.next(calls().address(), fault(trouble));
    if (!passing().contains(trouble)) {
      fails(() -> asked.changeAddress(request));
    }
    assertThat(shop.changeAddress(request)).isEqualTo(new AddressOutcome.Changed());
    assertThat(stub.addresses(number)).hasSize(1).allMatch(line -> line.contains("5 Main St"));
  }

  @ParameterizedTest
  @EnumSource
  void aReturnInTroubleIsAskedForOnceInTheEnd(Trouble trouble) {
    Order order = order(samples().returnable());
    Shop asked = patient(trouble);
    ReturnRequest request =
        new ReturnRequest(
            "key-1",
            order.number(),
            List.of(order.returnable().getFirst().id()),
            shop.returnReasons(order.number()).getFirst(),
            "too small");
    stub.next(calls().request(), fault(trouble));
    if (!passing().contains(trouble)) {
      fails(() -> asked.requestReturn(request));
    }
    ReturnOutcome outcome = shop.requestReturn(request);
    assertThat(outcome).isInstanceOf(ReturnOutcome.Accepted.class);
    assertThat(shop.requestReturn(request)).isEqualTo(outcome);
    assertThat(stub.returns(order.number())).isEqualTo(1);
  }

  @Test
  void whereNothingListensItSaysSo() {
    stub.close();
    fails(() -> shop.order(samples().shipped()));
    fails(() -> shop.cancel(samples().cancellable()));
  }

  @Test
  void aHostThatIsNotThereIsNamed() {
    Shop nowhere = shop(http(Duration.ofSeconds(10)), URI.create("http://nowhere.invalid"));
    assertThatThrownBy(() -> nowhere.order(samples().shipped()))
        .isInstanceOf(ShopUnavailable.class)
        .hasMessageContaining("nowhere.invalid");
  }

  @Override
  protected final Optional<String> goesTo(OrderNumber number) {
    List<String> all = stub.addresses(number);
    return Optional.of(all.isEmpty() ? "" : all.getLast());
  }

  @Override
  protected final Optional<Integer> addressChanges(OrderNumber number) {
    return Optional.of(stub.addresses(number).size());
  }

  @Override
  protected Shop shop() {
    return shop;
  }

  /** A way to call it with so much patience. */
  protected final ShopHttp http(Duration patience) {
    return new ShopHttp(outbound, clock, this::pause, new Bounds(patience, 1_000_000));
  }

  private void pause(Duration time) {
    pauses.add(time);
    clock.advance(time);
  }

  private Shop patient(Trouble trouble) {
    return SLOW.contains(trouble) ? shop(http(Duration.ofMillis(700)), stub.uri()) : shop;
  }

  private static void fails(java.util.concurrent.Callable<?> call) {
    assertThatThrownBy(call::call)
        .isInstanceOfSatisfying(ShopUnavailable.class, trouble -> fit(trouble.why()));
  }

  private static void fit(String message) {
    assertThat(message).isNotBlank().hasSizeLessThanOrEqualTo(400);
    assertThat(message).doesNotContain("<html", "<!DOCTYPE", "\n");
    assertThat(UNSPEAKABLE).noneMatch(message::contains);
  }

  private Fault fault(Trouble trouble) {
    return switch (trouble) {
      case SILENCE -> Fault.silence();
      case RESET_BEFORE -> Fault.resetBefore();
      case RESET_AFTER -> Fault.resetAfter();
      case TRUNCATED -> Fault.truncated();
      case BROKEN_JSON -> Fault.brokenJson();
      case DRIP -> Fault.drip();
      case FLOOD -> Fault.flood();
      case PAGE_200 -> Fault.status(200, "text/html", PAGE);
      case NONSENSE -> Fault.status(200, "application/json", "{\"data\":{\"x\":[1,\"Jane\"]}}");
      case NOTHING -> Fault.status(200, "application/json", "{}");
      case LIST -> Fault.status(200, "application/json", "[]");
      case REDIRECT -> Fault.status(302, "text/html", "", "Location", stub.uri() + "/redirected");
      case STATUS_429_LONG -> Fault.status(429, "application/json", WORDS, "Retry-After", "120.0");
      case PAGE_503 -> Fault.status(503, "text/html", PAGE);
      default ->
          Fault.status(
              Integer.parseInt(trouble.name().replaceAll("\\D", "")), "application/json", WORDS);
    };
  }
}
