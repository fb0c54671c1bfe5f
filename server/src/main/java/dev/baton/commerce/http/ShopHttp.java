package dev.baton.commerce.http;

import dev.baton.commerce.Pause;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.HttpCall;
import dev.baton.shared.http.HttpResult;
import dev.baton.shared.http.HttpResult.Why;
import dev.baton.shared.http.OutboundHttp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Calls to shop systems. A shopper waits for the answer: a call that takes longer than ten seconds
 * is given up.
 */
@Component
public final class ShopHttp {
  private static final Bounds USUAL = new Bounds(Duration.ofSeconds(10), 1_000_000);
  private final OutboundHttp http;
  private final Clock clock;
  private final Pause pause;
  private final Bounds bounds;

  @Autowired
  ShopHttp(OutboundHttp http, Clock clock, Pause pause) {
    this(http, clock, pause, USUAL);
  }

  public ShopHttp(OutboundHttp http, Clock clock, Pause pause, Bounds bounds) {
    this.http = http;
    this.clock = clock;
    this.pause = pause;
    this.bounds = bounds;
  }

  /**
   * Makes the call.
   *
   * @throws ShopUnavailable when there was no answer
   */
  public ShopReply send(String shop, HttpCall call) {
    return switch (http.send(call.within(bounds))) {
      case HttpResult.Answer answer -> ShopReply.of(answer);
      case HttpResult.NotSent(Why why) -> throw notSent(shop, call.uri().getHost(), why);
      case HttpResult.Lost(Why why) ->
          throw new ShopUnavailable(
              why == Why.TIME_OUT
                  ? shop + " did not answer in time."
                  : "The connection to " + shop + " broke before it answered.");
    };
  }

  /** Lets time pass. */
  public void pause(Duration time) {
    pause.of(time);
  }

  /** The longest that a shopper is kept waiting between two calls. */
  public Duration patience() {
    return bounds.time();
  }

  /** The time now. */
  public Instant now() {
    return clock.instant();
  }

  private static ShopUnavailable notSent(String shop, String host, Why why) {
    return switch (why) {
      case REFUSED_TARGET ->
          ShopUnavailable.untilMended(
              host + " is a private or local address, which Baton may not call.");
      case UNKNOWN_HOST ->
          ShopUnavailable.untilMended(
              "There is no " + host + ". Check the address of the shop connection.");
      case TLS -> ShopUnavailable.untilMended(host + " has no valid certificate.");
      case BUSY ->
          new ShopUnavailable("Too many calls to " + host + " are waiting for their answer.");
      case NO_CONNECTION, TIME_OUT, BROKEN -> new ShopUnavailable(host + " cannot be reached.");
      case INTERRUPTED ->
          new ShopUnavailable("Nobody waited for the answer of " + shop + " any more.");
    };
  }
}
