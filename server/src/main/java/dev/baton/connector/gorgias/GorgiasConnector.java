package dev.baton.connector.gorgias;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Capabilities.Separate;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.OAuth;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import dev.baton.media.Attachments;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Renewals;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import dev.baton.ticket.TicketAttachment;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Gorgias' REST API. Each ticket and message carries our key as its {@code external_id}. */
@Component
class GorgiasConnector implements HelpdeskConnector {
  /** Characters of a body; our choice, Gorgias names no limit. */
  static final int LONGEST = 100_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              false,
              true,
              true,
              Duration.ofSeconds(45),
              "The handoff's id is the ticket's external id, and is looked up after a lost answer"
                  + " before anything is sent again.",
              "A ticket that Gorgias makes later than 45 seconds after a call whose answer was"
                  + " lost may stand there twice."),
          EnumSet.of(Separate.REQUESTER, Separate.UPLOADS, Separate.NOTE),
          Capabilities.Photos.upTo(Attachments.LARGEST, 25_000_000),
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
  private static final GorgiasRules RULES = new GorgiasRules();
  private final HelpdeskHttp http;
  private final Renewals renewals;

  GorgiasConnector(HelpdeskHttp http, @Qualifier("connectionRenewals") Renewals renewals) {
    this.http = http;
    this.renewals = renewals;
  }

  @Override
  public String type() {
    return "gorgias";
  }

  @Override
  public String title() {
    return "Gorgias";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return GorgiasSettings.ALL;
  }

  @Override
  public Check check(Access access) {
    return new GorgiasCheck(desk(access), access).made();
  }

  @Override
  public Outcome requester(Access access, Draft draft) {
    return new GorgiasCustomers(desk(access, draft), draft.ticket().requester()).foundOrMade();
  }

  @Override
  public Outcome upload(Access access, Draft draft, TicketAttachment photo) {
    @Nullable String refusal = Content.of(draft, CAPABILITIES).refused().get(photo.id());
    if (refusal != null) {
      return new Outcome.Rejected(null, refusal);
    }
    return draft
        .photos()
        .bytes(photo)
        .map(
            bytes ->
                new GorgiasFiles(desk(access, draft)).upload(photo, photo.id().toString(), bytes))
        .orElseGet(() -> new Outcome.Rejected(null, "The photo was erased."));
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    Tree ticket = new GorgiasTrees(access, draft).ticket();
    return desk(access, draft)
        .opened(
            Request.post("/api/tickets").json(ticket),
            json -> Outcome.Created.of(id(json), agentUrl(access, id(json))));
  }

  /** Tickets in the trash are listed, too: one that an agent threw away is not opened again. */
  @Override
  public LookUp find(Access access, Draft draft) {
    return desk(access, draft)
        .sought(
            Request.get("/api/tickets").query("external_id", draft.key()).query("limit", "100"),
            json -> {
              Optional<String> found = GorgiasRows.first(json, draft.key());
              return found.isPresent()
                  ? new LookUp.Found(found.get(), agentUrl(access, found.get()))
                  : json.path("data").isArray() ? new LookUp.NotFound() : null;
            });
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    Desk desk = desk(access, draft);
    GorgiasFiles files = new GorgiasFiles(desk);
    files.addTranscript(draft);
    return files
        .failure()
        .orElseGet(
            () ->
                GorgiasAuthor.of(access, desk)
                    .send(
                        sender ->
                            message(
                                desk,
                                ticketId,
                                new GorgiasTrees(access, draft).note(sender, files.trees()))));
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return GorgiasMessages.find(desk(access, draft), ticketId, GorgiasTrees.noteKey(draft));
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    Desk desk = desk(access, addition.draft());
    GorgiasFiles files = new GorgiasFiles(desk);
    files.add(addition);
    GorgiasTrees trees = new GorgiasTrees(access, addition.draft());
    return files
        .failure()
        .orElseGet(
            () ->
                addition.asShopper()
                    ? message(desk, addition.ticketId(), trees.fromShopper(addition, files))
                    : GorgiasAuthor.of(access, desk)
                        .send(
                            sender ->
                                message(
                                    desk,
                                    addition.ticketId(),
                                    trees.fromAgent(addition, sender, files))));
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return GorgiasMessages.find(
        desk(access, addition.draft()), addition.ticketId(), GorgiasTrees.key(addition));
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return desk(access).base() + "/app/ticket/" + ticketId;
  }

  private static Outcome message(Desk desk, String ticketId, Tree message) {
    return desk.joined(
        Request.post("/api/tickets/{}/messages", ticketId).json(message),
        json -> Outcome.Created.of(id(json), null));
  }

  /** Empty when there is none. */
  static String id(JsonNode row) {
    return row.path("id").asString("");
  }

  private Desk desk(Access access, Draft draft) {
    return desk(access).about(draft.ticket().requester());
  }

  /** The account, with the proof that its settings hold. */
  Desk desk(Access access) {
    Desk desk = plain(access);
    Optional<String> token = access.text("oauth.accessToken");
    if (OAuth.refreshToken(access).isPresent()) {
      return desk.login(new OAuth(renewals, access, current -> tokens(access, current)));
    }
    return token.isPresent()
        ? desk.bearer(token.get())
        : desk.basic(access.text("email").orElse(""), access.text("apiKey").orElse(""));
  }

  private Desk plain(Access access) {
    URI base = HelpdeskHttp.base(access, "domain", "https://%s.gorgias.com");
    return http.desk(this, access, base, RULES).header("Accept", "application/json");
  }

  /** The app proves itself by its id and secret (developers.gorgias.com, OAuth2). */
  private Reply tokens(Access access, Access current) {
    return plain(access)
        .basic(
            current.text("oauth.clientId").orElse(""),
            current.text("oauth.clientSecret").orElse(""))
        .call(
            Request.post("/oauth/token")
                .form(
                    Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        OAuth.refreshToken(current).orElse(""))));
  }
}
