package dev.baton.connector.zendesk;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.Carried;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.OAuth;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Renewals;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.TicketAttachment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Zendesk Support: the shopper's words as the public first comment, the story as a private second
 * one, photos as uploads.
 */
@Component
class ZendeskConnector implements HelpdeskConnector {
  private static final ZendeskRules RULES = new ZendeskRules();
  private static final String TICKETS = "/api/v2/tickets";
  private static final String TICKET = "/api/v2/tickets/{}";
  private final HelpdeskHttp http;
  private final Renewals renewals;

  ZendeskConnector(HelpdeskHttp http, @Qualifier("connectionRenewals") Renewals renewals) {
    this.http = http;
    this.renewals = renewals;
  }

  @Override
  public String type() {
    return "zendesk";
  }

  @Override
  public String title() {
    return "Zendesk";
  }

  @Override
  public Capabilities capabilities() {
    return ZendeskFacts.CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return ZendeskFacts.SETTINGS;
  }

  @Override
  public Check check(Access access) {
    return new ZendeskCheck(desk(access), access, http.now()).all();
  }

  /** A user of their own for whoever has no email; with one, the ticket brings its requester. */
  @Override
  public Outcome requester(Access access, Draft draft) {
    if (draft.ticket().requester().email() != null) {
      return Outcome.Created.of("", null);
    }
    return desk(access, draft)
        .opened(
            Request.post("/api/v2/users/create_or_update").json(ZendeskTickets.user(draft)),
            json -> created(json.path("user").path("id")));
  }

  @Override
  public Outcome upload(Access access, Draft draft, TicketAttachment photo) {
    return upload(desk(access, draft), draft, photo);
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    Content content = Content.of(draft, capabilities());
    return desk(access, draft)
        .opened(
            Request.post(TICKETS)
                .header("Idempotency-Key", draft.key())
                .json(ZendeskTickets.ticket(access, draft, content)),
            json -> ticket(access, json.path("ticket")));
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    return find(access, draft, draft.key());
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    Content content = Content.of(draft, capabilities());
    Desk desk = desk(access, draft);
    List<String> uploads = new ArrayList<>();
    Optional<String> transcript = content.transcriptFile();
    if (transcript.isPresent()) {
      byte[] file = transcript.get().getBytes(StandardCharsets.UTF_8);
      if (upload(desk, "transcript.txt", "text/plain", file) instanceof Outcome.Created made) {
        uploads.add(made.id());
      }
    }
    return desk.joined(
        Request.put(TICKET, ticketId)
            .json(ZendeskTickets.addition(ZendeskTickets.comment(content.story(), false, uploads))),
        ZendeskConnector::comment);
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return new ZendeskComments(desk(access, draft)).find(ticketId, Content.storyMark(draft));
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    Desk desk = desk(access, addition.draft());
    Reply reply = desk.call(Request.get(TICKET, addition.ticketId()));
    if (!reply.done() || !reply.readable()) {
      return desk.outcome(reply, _ -> null, true);
    }
    JsonNode ticket = reply.json().path("ticket");
    Tree comment = comment(desk, addition, ticket);
    if (ticket.path("status").asString("").equals("closed")) {
      return desk.opened(
          Request.post(TICKETS)
              .header("Idempotency-Key", addition.key())
              .json(
                  ZendeskTickets.continuation(comment, ticket.path("id").asLong(), addition.key())),
          json -> ticket(access, json.path("ticket")));
    }
    return desk.joined(
        Request.put(TICKET, addition.ticketId()).json(ZendeskTickets.addition(comment)),
        ZendeskConnector::comment);
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    LookUp inTicket =
        new ZendeskComments(desk(access, addition.draft()))
            .find(addition.ticketId(), Content.mark(addition));
    return inTicket instanceof LookUp.NotFound
        ? find(access, addition.draft(), addition.key())
        : inTicket;
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return base(access).resolve("/agent/tickets/" + ticketId).toString();
  }

  private LookUp find(Access access, Draft draft, String key) {
    return desk(access, draft)
        .sought(
            Request.get(TICKETS).query("external_id", key),
            json -> {
              if (!json.path("tickets").isArray()) {
                return null;
              }
              for (JsonNode ticket : json.path("tickets")) {
                if (ticket.path("external_id").asString("").equals(key)) {
                  String id = ticket.path("id").asString("");
                  return new LookUp.Found(id, agentUrl(access, id));
                }
              }
              return new LookUp.NotFound();
            });
  }

  private Tree comment(Desk desk, Addition addition, JsonNode ticket) {
    Carried carried = new Carried();
    List<String> uploads = new ArrayList<>();
    for (TicketAttachment photo : addition.followUp().attachments()) {
      switch (upload(desk, addition.draft(), photo)) {
        case Outcome.Created made -> uploads.add(made.id());
        case Outcome failed -> carried.left(photo, failed.message());
      }
    }
    String words =
        Content.of(addition.draft(), capabilities())
            .followUp(carried.shown(addition.followUp()), Content.mark(addition));
    Tree comment = ZendeskTickets.comment(words, addition.asShopper(), uploads);
    // without their id as its author it would be an agent's answer, and mailed to the shopper
    return addition.asShopper()
        ? comment.with("author_id", ZendeskTickets.id(ticket.path("requester_id").asString("")))
        : comment;
  }

  private Outcome upload(Desk desk, Draft draft, TicketAttachment photo) {
    Optional<String> refusal = capabilities().photos().refusal(photo);
    if (refusal.isPresent()) {
      return new Outcome.Rejected(null, refusal.get());
    }
    return draft
        .photos()
        .bytes(photo)
        .map(bytes -> upload(desk, photo.fileName(), photo.contentType(), bytes))
        .orElseGet(() -> new Outcome.Rejected(null, "it was erased"));
  }

  private Outcome upload(Desk desk, String name, String type, byte[] bytes) {
    return desk.opened(
        Request.post("/api/v2/uploads").query("filename", name).bytes(type, bytes),
        json -> {
          JsonNode upload = json.path("upload");
          Outcome.@Nullable Created made = created(upload.path("token"));
          return made == null ? null : made.until(until(upload.path("expires_at").asString("")));
        });
  }

  /** An hour as documented, or less when it says so. */
  private Instant until(String said) {
    Instant documented = http.now().plus(ZendeskFacts.UPLOAD_LASTS);
    try {
      Instant told = Instant.parse(said);
      return told.isBefore(documented) ? told : documented;
    } catch (DateTimeParseException nothing) {
      return documented;
    }
  }

  private Outcome.@Nullable Created ticket(Access access, JsonNode ticket) {
    String id = ticket.path("id").asString("");
    return id.isEmpty() ? null : Outcome.Created.of(id, agentUrl(access, id));
  }

  /** The comment's own id stands among the events of the change. */
  private static Outcome.@Nullable Created comment(JsonNode json) {
    for (JsonNode event : json.path("audit").path("events")) {
      if (event.path("type").asString("").equals("Comment")) {
        return created(event.path("id"));
      }
    }
    return created(json.path("ticket").path("id"));
  }

  private static Outcome.@Nullable Created created(JsonNode id) {
    String text = id.asString("");
    return text.isEmpty() ? null : Outcome.Created.of(text, null);
  }

  private Desk desk(Access access, Draft draft) {
    return desk(access).about(draft.ticket().requester());
  }

  private Desk desk(Access access) {
    Desk desk = http.desk(this, access, base(access), RULES).header("Accept", "application/json");
    return OAuth.in(access)
        ? desk.login(new OAuth(renewals, access, current -> tokens(access, current)))
        : desk.basic(
            access.text("email").orElse("") + "/token", access.text("apiToken").orElse(""));
  }

  /** Refreshing ends the old access token and the old refresh token. */
  private Reply tokens(Access access, Access current) {
    Optional<String> refresh = OAuth.refreshToken(current);
    Tree wanted =
        Tree.of("grant_type", refresh.isPresent() ? "refresh_token" : "client_credentials")
            .with("client_id", current.text("oauth.clientId"))
            .with("client_secret", current.text("oauth.clientSecret"))
            .with("refresh_token", refresh)
            .with(
                "scope",
                refresh.isPresent() ? null : "tickets:read tickets:write users:read users:write");
    return http.desk(this, access, base(access), RULES)
        .call(Request.post("/oauth/tokens").json(wanted));
  }

  private static java.net.URI base(Access access) {
    return HelpdeskHttp.base(access, "subdomain", "https://%s.zendesk.com");
  }
}
