package dev.baton.connector.intercom;

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
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Intercom's API, version 2.15: tickets, whose files are addresses, so that it gets no photos. */
@Component
class IntercomConnector implements HelpdeskConnector {
  /** Characters of a body; our choice, Intercom names no limit for tickets. */
  private static final int LONGEST = 30_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              false,
              true,
              true,
              Duration.ofSeconds(90),
              "The ticket carries the handoff's id in an attribute, which is searched after a lost"
                  + " answer before anything is sent again.",
              "A ticket that Intercom's search knows later than 90 seconds after a call whose answer"
                  + " was lost may stand there twice."),
          EnumSet.of(Separate.REQUESTER, Separate.NOTE),
          Capabilities.Photos.upTo(0, 0),
          new Capabilities.Body(Format.TEXT, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.APPEND_AS_SHOPPER,
              Feature.PRIVATE_NOTE,
              Feature.PHONE_ONLY,
              Feature.WAY_BACK,
              Feature.AGENT_LINK));
  private static final IntercomRules RULES = new IntercomRules();
  private static final String REPLY = "/tickets/{}/reply";
  private final HelpdeskHttp http;

  IntercomConnector(HelpdeskHttp http) {
    this.http = http;
  }

  @Override
  public String type() {
    return "intercom";
  }

  @Override
  public String title() {
    return "Intercom";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return IntercomSettings.ALL;
  }

  @Override
  public Check check(Access access) {
    Desk desk = desk(access);
    Check.Item token =
        desk.checked(
            "Access token",
            Request.get("/me"),
            me -> id(me).isEmpty() ? "Intercom did not say whose token this is." : null);
    String name = IntercomSettings.key(access);
    return token.ok()
        ? Check.of(
            List.of(
                token,
                desk.checked(
                    "Ticket type",
                    IntercomSearch.ticketType(access),
                    type ->
                        IntercomSearch.attribute(type, name).isEmpty()
                            ? "The ticket type has no attribute called "
                                + name
                                + ". Add a text attribute of this name to it."
                            : null)))
        : Check.of(List.of(token));
  }

  /** A contact that is there already is named by email, and keeps the name it has. */
  @Override
  public Outcome requester(Access access, Draft draft) {
    Desk desk = desk(access, draft);
    Reply reply = desk.call(Request.post("/contacts").json(new IntercomTrees(draft).contact()));
    return reply.is(409) && draft.ticket().requester().email() != null
        ? Outcome.Created.of("", null)
        : desk.outcome(reply, IntercomConnector::made, false);
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    return desk(access, draft)
        .opened(
            Request.post("/tickets").json(new IntercomTrees(draft).ticket(access)),
            json -> Outcome.Created.of(id(json), agentUrl(access, id(json))));
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    LookUp found = new IntercomSearch(desk(access, draft)).ticket(access, draft.key());
    return withAgentUrl(access, found);
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    IntercomTrees trees = new IntercomTrees(draft);
    return asAdmin(desk(access, draft), ticketId, trees::note);
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return new IntercomSearch(desk(access, draft)).reply(ticketId, draft.noteTag());
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    Desk desk = desk(access, addition.draft());
    IntercomTrees trees = new IntercomTrees(addition.draft());
    return addition.asShopper()
        ? replied(desk, addition.ticketId(), trees.comment(addition))
        : asAdmin(desk, addition.ticketId(), admin -> trees.note(admin, addition));
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return new IntercomSearch(desk(access, addition.draft()))
        .reply(addition.ticketId(), addition.tag());
  }

  /** Only where the workspace's app id is known. */
  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return access
        .text("appId")
        .map(app -> "https://app.intercom.com/a/inbox/" + app + "/inbox/conversation/" + ticketId)
        .orElse(null);
  }

  /** A note needs an author: the admin whose token it is. */
  private static Outcome asAdmin(Desk desk, String ticketId, Function<String, Tree> note) {
    Reply me = desk.call(Request.get("/me"));
    return me.done() && !id(me.json()).isEmpty()
        ? replied(desk, ticketId, note.apply(id(me.json())))
        : desk.outcome(me, _ -> null, false);
  }

  private static Outcome replied(Desk desk, String ticketId, Tree reply) {
    return desk.joined(Request.post(REPLY, ticketId).json(reply), IntercomConnector::made);
  }

  private static Outcome.Created made(JsonNode json) {
    return Outcome.Created.of(id(json), null);
  }

  private static String id(JsonNode json) {
    return json.path("id").asString("");
  }

  private Desk desk(Access access, Draft draft) {
    return desk(access).about(draft.ticket().requester());
  }

  Desk desk(Access access) {
    return http.desk(this, access, IntercomSettings.base(access), RULES)
        .header("Accept", "application/json")
        .header("Intercom-Version", "2.15")
        .bearer(access.text("accessToken").orElse(""));
  }
}
