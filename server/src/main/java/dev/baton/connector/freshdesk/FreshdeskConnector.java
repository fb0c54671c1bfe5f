package dev.baton.connector.freshdesk;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Capabilities.Separate;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.media.Attachments;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import dev.baton.ticket.TicketAttachment;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Freshdesk's API v2. A ticket there has no place for our key but a custom field, if the merchant
 * made one, and a tag.
 */
@Component
class FreshdeskConnector implements HelpdeskConnector {
  /** Characters of a body; our choice, Freshdesk names no limit. */
  private static final int LONGEST = 60_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              false,
              true,
              true,
              Duration.ofSeconds(45),
              "After a lost answer the requester's tickets are listed and compared by a custom"
                  + " field, where there is one, or by Baton's tag, before anything is sent again.",
              "A ticket that Freshdesk makes later than 45 seconds after a call whose answer was"
                  + " lost, or files as spam at once, may stand there twice."),
          EnumSet.of(Separate.NOTE),
          Capabilities.Photos.upTo(Attachments.LARGEST, FreshdeskRoom.TICKET),
          new Capabilities.Body(Format.HTML, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.APPEND_AS_SHOPPER,
              Feature.PRIVATE_NOTE,
              Feature.TAGS,
              Feature.PRIORITY,
              Feature.CUSTOM_FIELDS,
              Feature.PHONE_ONLY,
              Feature.WAY_BACK,
              Feature.AGENT_LINK));
  private static final FreshdeskRules RULES = new FreshdeskRules();
  private static final String TICKETS = "/api/v2/tickets";
  private static final String NOTES = "/api/v2/tickets/{}/notes";
  private final HelpdeskHttp http;

  FreshdeskConnector(HelpdeskHttp http) {
    this.http = http;
  }

  @Override
  public String type() {
    return "freshdesk";
  }

  @Override
  public String title() {
    return "Freshdesk";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return FreshdeskSettings.ALL;
  }

  @Override
  public Check check(Access access) {
    return new FreshdeskCheck(desk(access), access).made();
  }

  /** A refusal made nothing, so that another call may follow it. */
  @Override
  public Outcome create(Access access, Draft draft) {
    Desk desk = desk(access, draft);
    String contact = "";
    if (draft.ticket().requester().email() == null) {
      switch (new FreshdeskSearch(desk, access, draft).contact()) {
        case LookUp.Found(String id, _) -> contact = id;
        case LookUp.Failed(Outcome outcome) -> {
          return outcome;
        }
        case LookUp.NotFound _ -> {}
      }
    }
    FreshdeskTicket ticket = new FreshdeskTicket(access, draft);
    FreshdeskForm form = ticket.form(contact, true);
    Reply reply = desk.call(form.in(Request.post(TICKETS)));
    boolean files = !(form.hasFiles() && FreshdeskRules.refusesFiles(reply));
    if (!files) {
      reply = desk.call(ticket.form(contact, false).in(Request.post(TICKETS)));
    }
    String owner = owner(reply);
    if (contact.isEmpty() && !owner.isEmpty()) {
      reply = desk.call(ticket.form(owner, files).in(Request.post(TICKETS)));
    }
    return desk.outcome(
        reply, json -> Outcome.Created.of(id(json), agentUrl(access, id(json))), false);
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    LookUp found = new FreshdeskSearch(desk(access, draft), access, draft).ticket();
    return withAgentUrl(access, found);
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    Desk desk = desk(access, draft);
    FreshdeskForm form = FreshdeskNotes.story(knowing(desk, draft, ticketId));
    return desk.joined(form.in(Request.post(NOTES, ticketId)), FreshdeskConnector::made);
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return FreshdeskNotes.find(desk(access, draft), ticketId, draft.noteTag());
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    Desk desk = desk(access, addition.draft());
    Reply ticket = desk.call(Request.get("/api/v2/tickets/{}", addition.ticketId()));
    if (!ticket.done() || !ticket.json().path("id").isNumber()) {
      return desk.outcome(ticket, _ -> null, true);
    }
    if (ticket.json().path("spam").asBoolean(false)
        || ticket.json().path("deleted").asBoolean(false)) {
      return new Outcome.Rejected(ticket.status(), FreshdeskRules.OUT_OF_REACH);
    }
    long shopper = ticket.json().path("requester_id").asLong(0);
    Request notes = Request.post(NOTES, addition.ticketId());
    FreshdeskForm form = FreshdeskNotes.followUp(addition, shopper, true);
    Reply reply = desk.call(form.in(notes));
    if (form.hasFiles() && FreshdeskRules.refusesFiles(reply)) {
      reply = desk.call(FreshdeskNotes.followUp(addition, shopper, false).in(notes));
    }
    return desk.outcome(reply, FreshdeskConnector::made, true);
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return FreshdeskNotes.find(desk(access, addition.draft()), addition.ticketId(), addition.tag());
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return desk(access).base() + "/a/tickets/" + ticketId;
  }

  /** The draft, knowing which photos are not in the ticket. */
  private static Draft knowing(Desk desk, Draft draft, String ticketId) {
    List<TicketAttachment> photos = FreshdeskRoom.content(draft).photos();
    if (photos.isEmpty()) {
      return draft;
    }
    JsonNode there =
        desk.call(Request.get("/api/v2/tickets/{}", ticketId)).json().path("attachments");
    if (!there.isArray()) {
      return draft;
    }
    Set<String> names = new HashSet<>(there.findValuesAsString("name"));
    Map<UUID, String> refused = new HashMap<>(draft.refused());
    for (TicketAttachment photo : photos) {
      if (!names.contains(photo.fileName())) {
        refused.put(photo.id(), "Freshdesk does not take it");
      }
    }
    return new Draft(draft.ticket(), draft.requesterId(), draft.uploads(), refused, draft.photos());
  }

  /** The contact that already has what was sent as another's, as Freshdesk says with a 409. */
  private static String owner(Reply reply) {
    String owner = "";
    for (JsonNode error : reply.json().path("errors")) {
      JsonNode id = error.path("additional_info").path("user_id");
      owner = reply.is(409) && id.isNumber() ? id.asString() : owner;
    }
    return owner;
  }

  private static Outcome.Created made(JsonNode json) {
    return Outcome.Created.of(id(json), null);
  }

  /** Empty when there is none. */
  static String id(JsonNode row) {
    return row.path("id").asString("");
  }

  private Desk desk(Access access, Draft draft) {
    return desk(access).about(draft.ticket().requester());
  }

  /** The key is the user; the password may be anything. */
  Desk desk(Access access) {
    URI base = HelpdeskHttp.base(access, "domain", "https://%s.freshdesk.com");
    return http.desk(this, access, base, RULES)
        .header("Accept", "application/json")
        .basic(access.text("apiKey").orElse(""), "X");
  }
}
