package dev.baton.connector.http;

import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.shared.http.HttpCall;
import dev.baton.shared.vault.Check;
import dev.baton.ticket.Requester;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One account at a helpdesk, for the calls of one step. Every message that comes out of it is fit
 * to be kept and shown: no secrets, nothing of the shopper, 300 characters at most.
 */
public final class Desk {
  private static final int UNAUTHORIZED = 401;
  private final HelpdeskHttp http;
  private final URI base;
  private final Rules rules;
  private final Discretion discretion;
  private final Reading reading;
  private final List<HttpCall.Header> headers = new ArrayList<>();
  private @Nullable Login login;

  Desk(HelpdeskHttp http, String helpdesk, URI base, Rules rules, Discretion discretion) {
    this.http = http;
    this.base = base;
    this.rules = rules;
    this.discretion = discretion;
    this.reading = new Reading(helpdesk, rules, discretion);
  }

  /** What a success made: the id, and what else is known. Null when it does not say. */
  @FunctionalInterface
  public interface Made extends Function<JsonNode, Outcome.@Nullable Created> {
    @Override
    Outcome.@Nullable Created apply(JsonNode json);
  }

  /** What a list or record says; null when it cannot be what was asked for. */
  @FunctionalInterface
  public interface Finding extends Function<JsonNode, @Nullable LookUp> {
    @Override
    @Nullable LookUp apply(JsonNode json);
  }

  /** With a header on every call. */
  public Desk header(String name, String value) {
    headers.add(new HttpCall.Header(name, value));
    return this;
  }

  /** With a user name and a password on every call. */
  public Desk basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
  }

  /** With a token on every call. */
  public Desk bearer(String token) {
    return header("Authorization", "Bearer " + token);
  }

  /** With a proof that may be renewed: a call it was refused for is made once more. */
  public Desk login(Login proof) {
    login = proof;
    return this;
  }

  /** Never to name this shopper. */
  public Desk about(Requester requester) {
    discretion.about(requester);
    return this;
  }

  /** Makes the call, for a connector that reads the answer itself. */
  public Reply call(Request request) {
    if (login == null) {
      return send(request, null);
    }
    @Nullable String proof = login.header();
    Reply reply = send(request, proof == null ? login.renewed() : proof);
    if (!reply.is(UNAUTHORIZED) || proof == null) {
      return reply;
    }
    @Nullable String newer = login.renewed();
    return newer == null ? reply : send(request, newer);
  }

  private Reply send(Request request, @Nullable String authorization) {
    HttpCall call = request.at(base);
    for (HttpCall.Header header : headers) {
      call = call.header(header.name(), header.value());
    }
    return http.send(authorization == null ? call : call.header("Authorization", authorization));
  }

  /** Makes something that needs no ticket: a requester, an upload, the ticket. */
  public Outcome opened(Request request, Made made) {
    return outcome(call(request), made, false);
  }

  /** Adds something to a ticket; 404 means that it is gone. */
  public Outcome joined(Request request, Made made) {
    return outcome(call(request), made, true);
  }

  /** Looks for something. */
  public LookUp sought(Request request, Finding finding) {
    Reply reply = call(request);
    if (!reply.done()) {
      return new LookUp.Failed(failure(reply));
    }
    @Nullable LookUp found = reply.readable() ? finding.apply(reply.json()) : null;
    return found != null ? found : new LookUp.Failed(reading.unreadable(reply));
  }

  /** Looks for something in a ticket; 404 means that it is not there. */
  public LookUp soughtInTicket(Request request, Finding finding) {
    LookUp result = sought(request, finding);
    return result instanceof LookUp.Failed(Outcome failed)
            && Integer.valueOf(404).equals(failed.httpStatus())
        ? new LookUp.NotFound()
        : result;
  }

  /** What an answer that is no success means. */
  public Outcome failure(Reply reply) {
    return reading.failure(reply, base, false, now());
  }

  /** What an answer means; see {@link #opened} and {@link #joined}. */
  public Outcome outcome(Reply reply, Made made, boolean ticket) {
    if (!reply.done()) {
      return reading.failure(reply, base, ticket, now());
    }
    Outcome.@Nullable Created created =
        reply.readable() || reply.empty() ? made.apply(reply.json()) : null;
    Integer status = reply.status();
    if (created == null || created.id().isEmpty() || status == null) {
      return reading.unreadable(reply);
    }
    String remark = discretion.of(rules.remark(reply));
    return (remark.isEmpty() ? created : created.remarking(remark))
        .answered(status, rules.pace(reply, now()));
  }

  /**
   * Looks at one thing of a connection.
   *
   * @param objection what is wrong with a success, with the way to mend it; null for nothing
   */
  public Check.Item checked(
      String name, Request request, Function<JsonNode, @Nullable String> objection) {
    Reply reply = call(request);
    if (!reply.done()) {
      return Check.Item.wrong(name, failure(reply).message());
    }
    if (!reply.readable()) {
      return Check.Item.wrong(name, reading.unreadable(reply).message());
    }
    @Nullable String wrong = objection.apply(reply.json());
    return wrong == null ? Check.Item.fine(name) : Check.Item.wrong(name, discreet(wrong));
  }

  /** Words fit to be shown. */
  public String discreet(String words) {
    return reading.discreet(words);
  }

  /** The address of the account. */
  public URI base() {
    return base;
  }

  /** The time now. */
  public Instant now() {
    return http.now();
  }
}
