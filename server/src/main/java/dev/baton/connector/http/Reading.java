package dev.baton.connector.http;

import dev.baton.connector.Outcome;
import dev.baton.shared.http.HttpResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an answer that is no success means: the one place for the rules all helpdesks share. */
final class Reading {
  private final String helpdesk;
  private final Rules rules;
  private final Discretion discretion;

  Reading(String helpdesk, Rules rules, Discretion discretion) {
    this.helpdesk = helpdesk;
    this.rules = rules;
    this.discretion = discretion;
  }

  /**
   * The outcome.
   *
   * @param ticket whether it was about a ticket that should be there
   */
  Outcome failure(Reply reply, URI base, boolean ticket, Instant now) {
    return switch (reply.result()) {
      case HttpResult.NotSent(HttpResult.Why why) -> notSent(why, base);
      case HttpResult.Lost(HttpResult.Why why) ->
          new Outcome.Unknown(
              null,
              why == HttpResult.Why.TIME_OUT
                  ? helpdesk + " did not answer in time."
                  : "The connection to " + helpdesk + " broke before it answered.");
      case HttpResult.Answer answer -> answered(reply, answer.status(), ticket, now);
    };
  }

  /** A success that cannot be read: it may well be done. */
  Outcome unreadable(Reply reply) {
    return new Outcome.Unknown(
        reply.status(),
        helpdesk
            + " answered "
            + reply.status()
            + ", but not what was expected: perhaps a page of another service at this address.");
  }

  String discreet(String words) {
    return discretion.of(words);
  }

  private Outcome notSent(HttpResult.Why why, URI base) {
    String host = base.getHost();
    return switch (why) {
      case REFUSED_TARGET ->
          new Outcome.Unauthorized(
              null,
              host
                  + " is a private or local address, which Baton may not call. Enter the public"
                  + " address of the helpdesk.");
      case UNKNOWN_HOST ->
          unavailable("There is no " + host + ". Check the address of the integration.");
      case TLS ->
          unavailable(host + " has no valid certificate. Check the address of the integration.");
      case BUSY -> unavailable("Too many calls to " + host + " are waiting for their answer.");
      case NO_CONNECTION, TIME_OUT, BROKEN -> unavailable(host + " cannot be reached.");
      case INTERRUPTED -> unavailable("Baton was stopped before it called " + helpdesk + ".");
    };
  }

  private static Outcome unavailable(String words) {
    return new Outcome.Unavailable(null, null, words);
  }

  private Outcome answered(Reply reply, int status, boolean ticket, Instant now) {
    String said = discretion.of(rules.said(reply));
    @Nullable Outcome special = rules.special(reply, said);
    return special != null ? special : common(reply, status, ticket, said, now);
  }

  private Outcome common(Reply reply, int status, boolean ticket, String said, Instant now) {
    @Nullable Duration pause = rules.pause(reply, now).orElse(null);
    return switch (status) {
      case 401 ->
          new Outcome.Unauthorized(
              status,
              words(" does not accept the credentials. Enter new ones in the integration.", said));
      case 402, 403 ->
          new Outcome.Unauthorized(
              status,
              words(
                  " says that these credentials may not do this. Give their owner the right to, or"
                      + " enter another's.",
                  said));
      case 404 ->
          ticket
              ? new Outcome.Rejected(status, words(" does not have this ticket any more.", said))
              : new Outcome.Unauthorized(
                  status,
                  words(
                      " does not know this address. Check the account name or address of the"
                          + " integration, and the ids in it.",
                      said));
      case 408, 409 ->
          new Outcome.Unknown(status, words(" is at work on the same thing, or was late.", said));
      case 413 -> new Outcome.Rejected(status, words(" finds this too large.", said));
      case 429 -> new Outcome.RateLimited(pause, status, words(" asks for fewer calls.", said));
      default -> byClass(status, pause, said);
    };
  }

  private Outcome byClass(int status, @Nullable Duration pause, String said) {
    return switch (status / 100) {
      case 3 ->
          new Outcome.Unauthorized(
              status,
              words(
                  " sends Baton on to another address, which it does not follow. Check the address"
                      + " of the integration.",
                  ""));
      case 4 -> new Outcome.Rejected(status, words(" did not accept this.", said));
      default ->
          status == 503 && pause != null
              ? new Outcome.Unavailable(pause, status, words(" takes nothing at the moment.", said))
              : new Outcome.Unknown(
                  status, words(" has an internal trouble (" + status + ").", said));
    };
  }

  /** Ours first, theirs after it, as far as there is room. */
  private String words(String ours, String said) {
    String first = helpdesk + ours;
    return said.isEmpty() ? first : Discretion.shortened(first + " It says: " + said);
  }
}
