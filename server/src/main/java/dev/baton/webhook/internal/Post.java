package dev.baton.webhook.internal;

import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.HttpCall;
import dev.baton.shared.http.HttpResult;
import dev.baton.shared.http.HttpResult.Why;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.SigningSecret;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.webhook.Endpoint;
import dev.baton.webhook.jdbc.EndpointRow;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes one signed call to an endpoint, 20 seconds at most. */
@Component
class Post {
  private static final Bounds BOUNDS = new Bounds(Duration.ofSeconds(20), 10_000);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
  private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
  private static final int GONE = 410;
  private final OutboundHttp http;
  private final Safekeeping safekeeping;
  private final Clock clock;

  Post(OutboundHttp http, Safekeeping safekeeping, Clock clock) {
    this.http = http;
    this.safekeeping = safekeeping;
    this.clock = clock;
  }

  /**
   * How a call ended.
   *
   * @param pause how long the endpoint asks to be left alone, or null
   */
  record Answer(@Nullable Integer status, String message, @Nullable Duration pause) {
    boolean taken() {
      return status != null && status >= 200 && status < 300;
    }

    boolean gone() {
      return status != null && status == GONE;
    }
  }

  Answer send(EndpointRow row, UUID id, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    Instant now = clock.instant();
    String signature;
    try {
      signature = secret(row, now).signature(id.toString(), now, body);
    } catch (IllegalStateException | IllegalArgumentException lost) {
      return new Answer(null, "Its secret cannot be read any more. Make a new one.", null);
    }
    return read(
        http.send(
            HttpCall.of("POST", URI.create(row.endpoint().wanted().url()))
                .header("webhook-id", id.toString())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signature)
                .body("application/json", body)
                .within(BOUNDS)));
  }

  /** The newest secret; for a while after a change the one before signs too. */
  private SigningSecret secret(EndpointRow row, Instant now) {
    Endpoint endpoint = row.endpoint();
    String both =
        safekeeping
            .open(endpoint.store(), endpoint.id(), "webhook", row.kept())
            .text("secret")
            .orElse("");
    Instant until = endpoint.oldSecretUntil();
    boolean old = until != null && now.isBefore(until);
    return SigningSecret.of(old ? both : SigningSecret.newest(both));
  }

  private static Answer read(HttpResult result) {
    return switch (result) {
      case HttpResult.Answer answer -> new Answer(answer.status(), words(answer), pause(answer));
      case HttpResult.NotSent(Why why) -> new Answer(null, words(why), null);
      case HttpResult.Lost(Why why) -> new Answer(null, words(why), null);
    };
  }

  private static String words(HttpResult.Answer answer) {
    int status = answer.status();
    if (status >= 200 && status < 300) {
      return "Taken.";
    }
    if (status >= 300 && status < 400) {
      return "It sends Baton elsewhere; redirects are not followed. Enter the final address.";
    }
    return switch (status) {
      case 401, 403 -> "It refuses the call. Does it check the signature with the right secret?";
      case 404 -> "There is nothing at this address.";
      case GONE -> "It says that it wants no more messages.";
      case 429 -> "It asks for fewer messages.";
      default -> "It answered with an error.";
    };
  }

  private static String words(Why why) {
    return switch (why) {
      case REFUSED_TARGET -> "This leads to an address that Baton may not call.";
      case UNKNOWN_HOST -> "There is no such host.";
      case NO_CONNECTION -> "Nothing answers at this address.";
      case TLS -> "It could not prove who it is: see its certificate.";
      case BUSY -> "Too many calls to this host are under way.";
      case TIME_OUT -> "It did not answer within 20 seconds.";
      case BROKEN -> "The connection broke.";
      case INTERRUPTED -> "Baton was stopped during the call.";
    };
  }

  private static @Nullable Duration pause(HttpResult.Answer answer) {
    return answer
        .header("retry-after")
        .filter(value -> SECONDS.matcher(value).matches())
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked)
        .orElse(null);
  }
}
