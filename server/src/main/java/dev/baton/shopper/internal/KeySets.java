package dev.baton.shopper.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.HttpCall;
import dev.baton.shared.http.HttpResult;
import dev.baton.shared.http.OutboundHttp;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Public keys found at web addresses (RFC 7517). Kept for ten minutes; a key that is not among them
 * is looked for again, at most twice a minute; while the address does not answer, what it said
 * within the last day still counts.
 */
@Component
class KeySets {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration STALE = Duration.ofHours(24);
  private static final Bounds CALL = new Bounds(Duration.ofSeconds(5), 256 * 1024);
  private static final int MOST = 1_000;
  private static final int SHORTEST = 2_048;
  private static final int LONGEST = 8_192;

  private final OutboundHttp http;
  private final Clock clock;
  private final Map<URI, Fetched> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, Fetched> eldest) {
          return size() > MOST;
        }
      };

  KeySets(OutboundHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /** What came of looking for a key. */
  sealed interface Found {
    record Key(RSAPublicKey key) implements Found {}

    record Unknown() implements Found {}

    record Unreachable() implements Found {}
  }

  /**
   * What an address said.
   *
   * @param at when it said so; the beginning of time when it never did
   * @param triedAt when it was asked last
   */
  private record Fetched(Map<String, RSAPublicKey> keys, Instant at, Instant triedAt) {}

  /** The key with this {@code kid}; without one, the only key there is. */
  Found find(URI at, @Nullable String kid) {
    Instant now = clock.instant();
    @Nullable Fetched before = before(at);
    boolean fresh = before != null && before.at().plus(FRESH).isAfter(now);
    boolean rests = before != null && before.triedAt().plus(PAUSE).isAfter(now);
    if (before != null && (fresh || rests)) {
      Optional<RSAPublicKey> key = pick(before, kid, now);
      if (key.isPresent()) {
        return new Found.Key(key.get());
      }
      if (rests) {
        return nothing(before, now);
      }
    }
    Fetched fetched = fetch(at, before, now);
    keep(at, fetched);
    return pick(fetched, kid, now)
        .<Found>map(Found.Key::new)
        .orElseGet(() -> nothing(fetched, now));
  }

  private synchronized @Nullable Fetched before(URI at) {
    return known.get(at);
  }

  private synchronized void keep(URI at, Fetched fetched) {
    known.put(at, fetched);
  }

  private static Found nothing(Fetched fetched, Instant now) {
    boolean heard = fetched.at().plus(STALE).isAfter(now);
    return heard ? new Found.Unknown() : new Found.Unreachable();
  }

  private static Optional<RSAPublicKey> pick(Fetched from, @Nullable String kid, Instant now) {
    if (!from.at().plus(STALE).isAfter(now)) {
      return Optional.empty();
    }
    if (kid != null) {
      return Optional.ofNullable(from.keys().get(kid));
    }
    return from.keys().size() == 1 ? from.keys().values().stream().findFirst() : Optional.empty();
  }

  private Fetched fetch(URI at, @Nullable Fetched before, Instant now) {
    HttpResult result = http.send(HttpCall.of("GET", at).within(CALL));
    if (result instanceof HttpResult.Answer answer && answer.status() == 200 && answer.whole()) {
      Optional<Map<String, RSAPublicKey>> keys = read(answer.body());
      if (keys.isPresent()) {
        return new Fetched(keys.get(), now, now);
      }
    }
    return before == null
        ? new Fetched(Map.of(), Instant.EPOCH, now)
        : new Fetched(before.keys(), before.at(), now);
  }

  private static Optional<Map<String, RSAPublicKey>> read(byte[] body) {
    try {
      Map<String, RSAPublicKey> keys = new HashMap<>();
      for (JWK key : JWKSet.parse(new String(body, StandardCharsets.UTF_8)).getKeys()) {
        if (key instanceof RSAKey rsa && signs(rsa)) {
          keys.put(String.valueOf(rsa.getKeyID()), rsa.toRSAPublicKey());
        }
      }
      return Optional.of(Map.copyOf(keys));
    } catch (ParseException | JOSEException | IllegalArgumentException noKeys) {
      return Optional.empty();
    }
  }

  private static boolean signs(RSAKey key) {
    boolean use = key.getKeyUse() == null || KeyUse.SIGNATURE.equals(key.getKeyUse());
    boolean algorithm = key.getAlgorithm() == null || "RS256".equals(key.getAlgorithm().getName());
    return use && algorithm && key.size() >= SHORTEST && key.size() <= LONGEST;
  }
}
