package dev.baton.connector.front;

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
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Front's Core API: messages imported under our key, of which Front takes each once. */
@Component
class FrontConnector implements HelpdeskConnector {
  /** Characters of a body; our choice, Front names no limit. */
  private static final int LONGEST = 60_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              true,
              true,
              true,
              Duration.ofSeconds(60),
              "Front imports no two messages with the same external id, which is the handoff's id.",
              ""),
          EnumSet.of(Separate.NOTE),
          Capabilities.Photos.upTo(Attachments.LARGEST, 24_000_000),
          new Capabilities.Body(Format.MARKDOWN, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.APPEND_AS_SHOPPER,
              Feature.PRIVATE_NOTE,
              Feature.TAGS,
              Feature.WAY_BACK,
              Feature.AGENT_LINK));
  private static final FrontRules RULES = new FrontRules();
  private final HelpdeskHttp http;

  FrontConnector(HelpdeskHttp http) {
    this.http = http;
  }

  @Override
  public String type() {
    return "front";
  }

  @Override
  public String title() {
    return "Front";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return FrontSettings.ALL;
  }

  @Override
  public Check check(Access access) {
    Desk desk = desk(access);
    Check.Item token =
        desk.checked(
            "API token",
            Request.get("/me"),
            me -> me.path("id").isString() ? null : "Front did not say whose token this is.");
    return token.ok()
        ? Check.of(
            List.of(
                token,
                desk.checked(
                    "Inbox",
                    Request.get("/inboxes/{}", access.text("inboxId").orElse("none")),
                    inbox ->
                        inbox.path("id").isString() ? null : "Front has no inbox with this id.")))
        : Check.of(List.of(token));
  }

  /**
   * Front takes a message at once and imports it a little later. What it says to a message that it
   * has already is not documented, so that a refusal is looked into.
   */
  @Override
  public Outcome create(Access access, Draft draft) {
    Desk desk = desk(access, draft);
    Reply reply = desk.call(new FrontWords(draft).opening(access));
    if (!reply.done()) {
      boolean perhapsThere = reply.is(400) || reply.is(409) || reply.is(422);
      return perhapsThere && find(access, draft) instanceof LookUp.Found found
          ? made(found, reply)
          : desk.failure(reply);
    }
    String uid = reply.json().path("message_uid").asString("");
    if (uid.isEmpty()) {
      return desk.outcome(reply, _ -> null, false);
    }
    LookUp conversation = new FrontSearch(desk).conversationOf(uid);
    if (!(conversation instanceof LookUp.Found)) {
      conversation = find(access, draft);
    }
    return conversation instanceof LookUp.Found(String id, _)
        ? desk.outcome(reply, _ -> Outcome.Created.of(id, agentUrl(access, id)), false)
        : new Outcome.Unknown(reply.status(), "Front has taken the ticket and is at work on it.");
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    LookUp found =
        new FrontSearch(desk(access, draft))
            .conversation(FrontWords.handle(draft.ticket().requester()), draft.tag());
    return withAgentUrl(access, found);
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    return joined(access, draft, new FrontWords(draft).note(ticketId));
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return new FrontSearch(desk(access, draft)).holding("comments", ticketId, draft.noteTag());
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    return joined(
        access, addition.draft(), new FrontWords(addition.draft()).followUp(access, addition));
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return new FrontSearch(desk(access, addition.draft()))
        .holding(
            addition.asShopper() ? "messages" : "comments", addition.ticketId(), addition.tag());
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return "https://app.frontapp.com/open/" + ticketId;
  }

  /** A comment has an id at once, an imported message only a name of its import. */
  private Outcome joined(Access access, Draft draft, Request request) {
    return desk(access, draft)
        .joined(
            request,
            json ->
                Outcome.Created.of(
                    json.path("id").asString(json.path("message_uid").asString("")), null));
  }

  private static Outcome made(LookUp.Found found, Reply reply) {
    return new Outcome.Created(found.id(), found.url(), null, reply.status(), "");
  }

  private Desk desk(Access access, Draft draft) {
    return desk(access).about(draft.ticket().requester());
  }

  Desk desk(Access access) {
    URI base = URI.create(access.text("baseUrl").orElse("https://api2.frontapp.com"));
    return http.desk(this, access, base, RULES)
        .header("Accept", "application/json")
        .bearer(access.text("apiToken").orElse(""));
  }
}
