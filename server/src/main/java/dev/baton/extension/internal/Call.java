package dev.baton.extension.internal;

import dev.baton.extension.Answered;
import dev.baton.extension.OwnSkill;
import dev.baton.extension.jdbc.OwnSkillRow;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.HttpCall;
import dev.baton.shared.http.HttpResult;
import dev.baton.shared.http.HttpResult.Why;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.SigningSecret;
import dev.baton.shared.json.StoredJson;
import dev.baton.shared.vault.Safekeeping;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One signed call to a store's program: five seconds, 32 kilobytes, no redirects, no repeats. */
@Component("ownSkillCall")
class Call {
  static final Duration TIME = Duration.ofSeconds(5);
  private static final Bounds BOUNDS = new Bounds(TIME, 32 * 1024);
  private final OutboundHttp http;
  private final Safekeeping safekeeping;
  private final Clock clock;

  Call(OutboundHttp http, Safekeeping safekeeping, Clock clock) {
    this.http = http;
    this.safekeeping = safekeeping;
    this.clock = clock;
  }

  /** What it answers to this. */
  Answered ask(OwnSkillRow row, Map<String, @Nullable Object> data) {
    OwnSkill skill = row.skill();
    Instant now = clock.instant();
    byte[] body =
        StoredJson.write(Map.of("type", "skill.turn", "timestamp", now.toString(), "data", data))
            .getBytes(StandardCharsets.UTF_8);
    String id = UUID.randomUUID().toString();
    String signature;
    try {
      signature = secret(row, now).signature(id, now, body);
    } catch (IllegalStateException | IllegalArgumentException lost) {
      return new Answered.Unusable("Its secret cannot be read any more. Make a new one.");
    }
    return read(
        http.send(
            HttpCall.of("POST", URI.create(skill.wanted().url()))
                .header("Accept", "application/json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", signature)
                .body("application/json", body)
                .within(BOUNDS)),
        skill.wanted().name());
  }

  private SigningSecret secret(OwnSkillRow row, Instant now) {
    OwnSkill skill = row.skill();
    String both =
        safekeeping
            .open(skill.store(), skill.id(), "own_skill", row.kept())
            .text("secret")
            .orElse("");
    Instant until = skill.oldSecretUntil();
    return SigningSecret.of(
        until != null && now.isBefore(until) ? both : SigningSecret.newest(both));
  }

  private static Answered read(HttpResult result, String name) {
    return switch (result) {
      case HttpResult.Answer answer when answer.status() != 200 ->
          new Answered.Unusable(
              answer.status() >= 300 && answer.status() < 400
                  ? "It sends Baton elsewhere; redirects are not followed."
                  : "It answered with status " + answer.status() + ".");
      case HttpResult.Answer answer when !answer.whole() ->
          new Answered.Unusable("Its answer broke off, or is longer than 32 kilobytes.");
      case HttpResult.Answer answer ->
          AnswerReading.of(new String(answer.body(), StandardCharsets.UTF_8), name);
      case HttpResult.NotSent(Why why) -> new Answered.Unusable(words(why));
      case HttpResult.Lost(Why why) -> new Answered.Unusable(words(why));
    };
  }

  private static String words(Why why) {
    return switch (why) {
      case REFUSED_TARGET -> "It is at an address that Baton may not call.";
      case UNKNOWN_HOST -> "There is no such host.";
      case NO_CONNECTION, BUSY, INTERRUPTED -> "It could not be reached.";
      case TLS -> "It could not prove who it is: see its certificate.";
      case TIME_OUT -> "It did not answer within " + TIME.toSeconds() + " seconds.";
      case BROKEN -> "The connection broke.";
    };
  }
}
