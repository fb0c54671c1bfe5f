package dev.baton.connector.http;

import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.ThreadReading;
import dev.baton.shared.vault.Access;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tokens that a connection gets for its credentials and that live for a while. They stay in memory;
 * each process has its own. A token that is refused long before its end is fetched anew, once.
 */
@Component
public class AccessTokens {
  private static final Duration BEFORE_THE_END = Duration.ofMinutes(5);
  private static final Duration FRESH = Duration.ofMinutes(1);
  private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
  private final Map<UUID, ReentrantLock> locks = new ConcurrentHashMap<>();

  private record Kept(Map<String, Object> config, Outcome.Created token, Instant since) {}

  /**
   * How a connection gets a token.
   *
   * @param request its answer holds {@code access_token} and {@code expires_in}, in seconds
   */
  public record Grant(Access access, Desk desk, Request request, Instant now) {}

  /** Does something with a token, given as text. */
  public Outcome outcome(Grant grant, Function<String, Outcome> work) {
    return done(grant, work, AccessTokens::refused, failed -> failed);
  }

  /** Looks for something with a token. */
  public LookUp lookUp(Grant grant, Function<String, LookUp> work) {
    return done(
        grant,
        work,
        result -> result instanceof LookUp.Failed(Outcome failed) && refused(failed),
        LookUp.Failed::new);
  }

  /** Reads a ticket with a token. */
  public ThreadReading reading(Grant grant, Function<String, ThreadReading> work) {
    return done(
        grant,
        work,
        result -> result instanceof ThreadReading.Failed(Outcome failed) && refused(failed),
        ThreadReading.Failed::new);
  }

  /** A new token as the id of what was made, or why there is none. Nothing else was done then. */
  public Outcome fetched(Grant grant) {
    Desk desk = grant.desk();
    Reply reply = desk.call(grant.request());
    if (reply.done() && reply.json().path("error").isString()) { // as Zoho refuses credentials
      return new Outcome.Unauthorized(
          reply.status(),
          desk.discreet(
              "These credentials got no token: "
                  + reply.json().path("error").stringValue()
                  + ". Enter new ones in the integration."));
    }
    Outcome answer =
        desk.outcome(
            reply,
            json ->
                Outcome.Created.of(json.path("access_token").asString(""), null)
                    .until(grant.now().plusSeconds(json.path("expires_in").asLong(0))),
            false);
    if (answer instanceof Outcome.Created token) {
      kept.put(
          grant.access().connectionId(), new Kept(grant.access().config(), token, grant.now()));
    }
    return answer instanceof Outcome.Unknown(Integer status, String message)
        ? new Outcome.Unavailable(null, status, message)
        : answer;
  }

  private <T> T done(
      Grant grant, Function<String, T> work, Predicate<T> refused, Function<Outcome, T> failed) {
    Outcome first = token(grant);
    if (!(first instanceof Outcome.Created token)) {
      return failed.apply(first);
    }
    T result = work.apply(token.id());
    if (!refused.test(result) || !worn(grant, token)) {
      return result;
    }
    Outcome second = fetched(grant);
    return second instanceof Outcome.Created other ? work.apply(other.id()) : failed.apply(second);
  }

  /** One call at a time asks for a connection's token. */
  private Outcome token(Grant grant) {
    ReentrantLock lock =
        locks.computeIfAbsent(grant.access().connectionId(), _ -> new ReentrantLock());
    lock.lock();
    try {
      @Nullable Kept known = kept.get(grant.access().connectionId());
      return known != null && known.config().equals(grant.access().config()) && lives(known, grant)
          ? known.token()
          : fetched(grant);
    } finally {
      lock.unlock();
    }
  }

  private static boolean lives(Kept known, Grant grant) {
    @Nullable Instant until = known.token().until();
    return until != null && grant.now().isBefore(until.minus(BEFORE_THE_END));
  }

  private boolean worn(Grant grant, Outcome.Created token) {
    @Nullable Kept known = kept.get(grant.access().connectionId());
    return known != null
        && (!known.token().equals(token) || grant.now().isAfter(known.since().plus(FRESH)));
  }

  private static boolean refused(Outcome outcome) {
    return outcome instanceof Outcome.Unauthorized
        && Integer.valueOf(401).equals(outcome.httpStatus());
  }
}
