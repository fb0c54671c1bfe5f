package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.jdbc.AccountRows;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * The sessions of people who signed in. One ends after a week without a request, and after thirty
 * days in any case. It holds the account's id, when it began and, to ten minutes, when it was last
 * used; what the account may do is looked up with every request.
 */
@Component
public class ConsoleSessions {
  static final Duration ABSOLUTE = Duration.ofDays(30);
  static final Duration IDLE = Duration.ofDays(7);
  static final Duration CEREMONY = Duration.ofMinutes(10);
  private static final Duration COARSE = Duration.ofMinutes(10);
  private static final String ACCOUNT = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
  private static final String SINCE = "since";
  private static final String USED = "used";

  private final AccountRows accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  ConsoleSessions(AccountRows accounts, JdbcClient jdbc, Clock clock) {
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Signs somebody in: a new session with a new id, and the rest of this request is theirs. */
  public void begin(HttpServletRequest request, Account account) {
    end(request);
    HttpSession session = request.getSession(true);
    session.setMaxInactiveInterval((int) IDLE.toSeconds());
    session.setAttribute(ACCOUNT, account.id().toString());
    session.setAttribute(SINCE, clock.instant().getEpochSecond());
    session.setAttribute(USED, clock.instant().getEpochSecond());
    accounts.seen(account.id(), clock.instant(), clock.instant());
    CallerAuthentication.take(account.caller());
  }

  /** Ends this request's session, if it has one. */
  public void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** Ends all sessions of an account but the one a request has. */
  public void endOthers(HttpServletRequest request, UUID account) {
    HttpSession session = request.getSession(false);
    endAllBut(session == null ? "" : session.getId(), account);
  }

  /** Ends all sessions of an account. */
  public void endAll(UUID account) {
    endAllBut("", account);
  }

  private void endAllBut(String session, UUID account) {
    jdbc.sql(
            """
            DELETE FROM console_session WHERE principal_name = :account AND session_id <> :this
            """)
        .param("account", account.toString())
        .param("this", session)
        .update();
  }

  /** Who signed in, as they are now; empty when nobody did, or it was too long ago. */
  Optional<Account> current(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(ACCOUNT) instanceof String account)
        || !(session.getAttribute(SINCE) instanceof Long since)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Instant used = used(session, now);
    Optional<Account> found =
        Instant.ofEpochSecond(since).plus(ABSOLUTE).isAfter(now) && used.plus(IDLE).isAfter(now)
            ? accounts.find(UUID.fromString(account))
            : Optional.empty();
    if (found.isEmpty()) {
      session.invalidate();
      return found;
    }
    accounts.seen(found.get().id(), now, now.minus(COARSE));
    if (used.plus(COARSE).isBefore(now)) {
      session.setAttribute(USED, now.getEpochSecond());
    }
    return found;
  }

  /**
   * A session from before this was kept counts as used now; Spring Session ends it all the same.
   */
  private static Instant used(HttpSession session, Instant now) {
    return session.getAttribute(USED) instanceof Long at ? Instant.ofEpochSecond(at) : now;
  }

  /** The id of the session of somebody who signed in; null when nobody did. */
  @Nullable String id(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ACCOUNT) != null ? session.getId() : null;
  }
}
