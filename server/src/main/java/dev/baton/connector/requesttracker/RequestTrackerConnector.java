package dev.baton.connector.requesttracker;

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
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import dev.baton.ticket.Requester;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Request Tracker 5: the shopper's words open the ticket, the story is a comment, which requesters
 * never see. It says "created" even when it dropped the requester or a custom field, so that a new
 * ticket is read back.
 */
@Component
class RequestTrackerConnector implements HelpdeskConnector {
  /** Characters of a body; our choice. */
  private static final int LONGEST = 60_000;

  /** Bytes of a photo; an RT as it comes takes attachments of 10 MB. */
  private static final int PHOTO = 10_000_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              false,
              true,
              true,
              Duration.ofSeconds(30),
              "After a lost answer the ticket is looked up by a custom field with the handoff's id,"
                  + " or by the reference in its subject, before anything is sent again.",
              "A ticket that Request Tracker makes later than 30 seconds after a call whose answer"
                  + " was lost, or that was merged into another within them, may stand there"
                  + " twice."),
          EnumSet.of(Separate.NOTE),
          Capabilities.Photos.upTo(PHOTO, 5L * PHOTO),
          new Capabilities.Body(Format.HTML, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.PRIVATE_NOTE,
              Feature.PRIORITY,
              Feature.WAY_BACK,
              Feature.AGENT_LINK));

  private static final RtRules RULES = new RtRules();
  private static final String TICKET = "/REST/2.0/ticket/{}";
  private static final String COMMENT = "/REST/2.0/ticket/{}/comment";
  private final HelpdeskHttp http;

  RequestTrackerConnector(HelpdeskHttp http) {
    this.http = http;
  }

  @Override
  public String type() {
    return "request_tracker";
  }

  @Override
  public String title() {
    return "Request Tracker";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.address("baseUrl", "Address")
            .help("As in https://support.example.com/rt.")
            .needed(),
        Setting.secret("token", "Token").help("Logged in as → Settings → Auth Tokens.").needed(),
        Setting.text("queue", "Queue").help("Its name.").needed(),
        Setting.text("handoffIdField", "Custom field for the handoff's id")
            .help("Recommended. Without it Baton's reference stands in the subject."));
  }

  @Override
  public Check check(Access access) {
    return new RtCheck(desk(access), access).all();
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    Desk desk = desk(access, draft);
    Outcome made =
        desk.opened(
            Request.post("/REST/2.0/ticket").json(RtTicket.opened(access, draft)),
            json -> {
              String id = json.path("id").asString("");
              return id.isEmpty() ? null : Outcome.Created.of(id, agentUrl(access, id));
            });
    if (!(made instanceof Outcome.Created created)) {
      return made;
    }
    String remark = readBack(desk, access, draft, created.id());
    return remark.isEmpty() ? created : created.remarking(desk.discreet(remark));
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    LookUp found = new RtSearch(desk(access, draft), access).ticket(draft);
    return withAgentUrl(access, found);
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    return commented(desk(access, draft), ticketId, RtTicket.story(draft), RtTicket.mark(draft));
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return new RtSearch(desk(access, draft), access).comment(ticketId, RtTicket.mark(draft));
  }

  /** A comment, because a reply by the token's owner would be mailed to the shopper. */
  @Override
  public Outcome append(Access access, Addition addition) {
    Desk desk = desk(access, addition.draft());
    Reply ticket = desk.call(Request.get(TICKET, addition.ticketId()));
    if (!ticket.done() || !ticket.readable()) {
      return desk.outcome(ticket, _ -> null, true);
    }
    String status = ticket.json().path("Status").asString("");
    if (status.equals("deleted")) {
      return new Outcome.Rejected(
          ticket.status(), "This ticket was deleted in Request Tracker. It takes nothing more.");
    }
    if (status.equals("resolved") && addition.asShopper()) {
      // a comment alone leaves it resolved, and nobody would see it
      Reply reopened =
          desk.call(Request.put(TICKET, addition.ticketId()).json(Tree.of("Status", "open")));
      if (!reopened.done()) {
        return desk.outcome(reopened, _ -> null, true);
      }
    }
    return commented(desk, addition.ticketId(), RtTicket.added(addition), addition.key());
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return new RtSearch(desk(access, addition.draft()), access)
        .comment(addition.ticketId(), RtTicket.mark(addition));
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return base(access).toString().replaceFirst("/$", "") + "/Ticket/Display.html?id=" + ticketId;
  }

  /** RT answers with a list of what it did, without an id. */
  private static Outcome commented(Desk desk, String ticketId, Tree comment, String id) {
    return desk.joined(
        Request.post(COMMENT, ticketId).json(comment),
        json -> json.isArray() ? Outcome.Created.of(id, null) : null);
  }

  /** Mends what RT dropped, and says what it could not mend. The ticket is there either way. */
  private static String readBack(Desk desk, Access access, Draft draft, String id) {
    Reply there = desk.call(Request.get(TICKET, id));
    if (!there.done() || !there.readable()) {
      return "";
    }
    Tree missing = missing(there.json(), access, draft);
    if (missing.members().isEmpty()) {
      return "";
    }
    desk.call(Request.put(TICKET, id).json(missing));
    Reply again = desk.call(Request.get(TICKET, id));
    JsonNode mended = again.done() && again.readable() ? again.json() : there.json();
    List<String> lost = new ArrayList<>();
    Tree still = missing(mended, access, draft);
    if (still.members().containsKey("Requestor")) {
      lost.add(
          "Request Tracker did not take the shopper's address as the requester: enter it by hand.");
    }
    if (still.members().containsKey("CustomFields")) {
      lost.add(
          "Request Tracker did not fill the custom field for the handoff's id: apply it to the"
              + " queue and grant ModifyCustomField. Until then a lost answer may make a second"
              + " ticket.");
    }
    return String.join(" ", lost);
  }

  private static Tree missing(JsonNode ticket, Access access, Draft draft) {
    Requester shopper = draft.ticket().requester();
    Optional<String> field = access.text("handoffIdField");
    Tree missing = Tree.empty();
    if (shopper.email() != null && ticket.path("Requestor").isEmpty()) {
      missing.with("Requestor", shopper.email());
    }
    if (field.isPresent() && !RtSearch.holds(ticket, field.get(), draft.key())) {
      missing.with("CustomFields", RtTicket.fields(access, draft));
    }
    return missing;
  }

  private Desk desk(Access access, Draft draft) {
    return desk(access).about(draft.ticket().requester());
  }

  Desk desk(Access access) {
    return http.desk(this, access, base(access), RULES)
        .header("Accept", "application/json")
        .header("Authorization", "token " + access.text("token").orElse(""));
  }

  private static URI base(Access access) {
    return HelpdeskHttp.base(access, "baseUrl", "https://%s");
  }
}
