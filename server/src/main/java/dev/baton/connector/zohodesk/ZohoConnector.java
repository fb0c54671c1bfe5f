package dev.baton.connector.zohodesk;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Capabilities.Separate;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.http.AccessTokens;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.Multipart;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Tree;
import dev.baton.connector.http.Uploaded;
import dev.baton.media.Attachments;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import dev.baton.ticket.TicketAttachment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Zoho Desk's API version 1, with tokens that live an hour. */
@Component
class ZohoConnector implements HelpdeskConnector {
  /** Characters of a body: Zoho takes 65,535 in a description, markup included. */
  private static final int LONGEST = 60_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              false,
              true,
              true,
              Duration.ofMinutes(2),
              "The ticket carries the handoff's id in a custom field, which is searched after a"
                  + " lost answer before anything is sent again.",
              "A ticket that Zoho's search knows later than two minutes after a call whose answer"
                  + " was lost may stand there twice."),
          EnumSet.of(Separate.UPLOADS, Separate.NOTE),
          Capabilities.Photos.upTo(
              Attachments.LARGEST, (long) Attachments.LARGEST * Attachments.MOST),
          new Capabilities.Body(Format.HTML, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.PRIVATE_NOTE,
              Feature.PRIORITY,
              Feature.CUSTOM_FIELDS,
              Feature.PHONE_ONLY,
              Feature.WAY_BACK,
              Feature.AGENT_LINK));
  private static final String COMMENTS = "/api/v1/tickets/{}/comments";
  private final HelpdeskHttp http;
  private final AccessTokens tokens;

  ZohoConnector(HelpdeskHttp http, AccessTokens tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  @Override
  public String type() {
    return "zoho_desk";
  }

  @Override
  public String title() {
    return "Zoho Desk";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return ZohoSettings.ALL;
  }

  @Override
  public Check check(Access access) {
    List<Check.Item> items = new ArrayList<>();
    Outcome fetched = tokens.fetched(grant(access));
    if (!(fetched instanceof Outcome.Created token)) {
      return Check.of(List.of(Check.Item.wrong("Credentials", fetched.message())));
    }
    Desk desk = desk(access, token.id());
    items.add(
        desk.checked(
            "Organization",
            Request.get("/api/v1/organizations"),
            json -> has(json, access.text("orgId").orElse(""))));
    items.add(
        desk.checked(
            "Department",
            Request.get("/api/v1/departments/{}", access.text("departmentId").orElse("0")),
            json -> json.has("id") ? null : "Zoho Desk has no department of this number."));
    items.add(CustomFields.checked(access));
    return Check.of(items);
  }

  @Override
  public Outcome upload(Access access, Draft draft, TicketAttachment photo) {
    return Uploaded.photo(
        draft,
        CAPABILITIES,
        photo,
        file ->
            tokens.outcome(
                grant(access),
                token -> sent(desk(access, draft, token), Request.post("/api/v1/uploads"), file)));
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    Tree ticket = new ZohoTrees(draft).ticket(access);
    String field = ZohoSettings.key(access);
    return tokens.outcome(
        grant(access),
        token ->
            desk(access, draft, token)
                .opened(
                    Request.post("/api/v1/tickets").json(ticket),
                    json -> made(json, kept(json.path("cf"), field, draft.key()))));
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    return tokens.lookUp(
        grant(access),
        token -> new ZohoSearch(desk(access, draft, token)).ticket(access, draft.key()));
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    ZohoTrees trees = new ZohoTrees(draft);
    trees.transcript().forEach(file -> attached(access, draft, ticketId, file));
    return comment(access, draft, ticketId, trees.note());
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return comment(access, draft, ticketId, draft.noteTag());
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    Draft draft = addition.draft();
    Uploaded photos =
        Uploaded.of(
            addition,
            CAPABILITIES.photos(),
            file -> attached(access, draft, addition.ticketId(), file));
    return photos
        .failure()
        .orElseGet(
            () ->
                comment(
                    access,
                    draft,
                    addition.ticketId(),
                    new ZohoTrees(draft).followUp(addition, photos.followUp())));
  }

  /** Adds a file to a ticket that is there; customers do not see it. */
  private Outcome attached(Access access, Draft draft, String ticketId, Enclosed.File file) {
    return tokens.outcome(
        grant(access),
        token ->
            sent(
                desk(access, draft, token),
                Request.post("/api/v1/tickets/{}/attachments", ticketId),
                file));
  }

  private static Outcome sent(Desk desk, Request request, Enclosed.File file) {
    Multipart form =
        new Multipart(file.name()).file("file", file.name(), file.contentType(), file.bytes());
    Reply reply = desk.call(request.multipart(form));
    return reply.is(403)
        ? new Outcome.Rejected(403, "these credentials may not upload files to Zoho Desk")
        : desk.outcome(
            reply, json -> Outcome.Created.of(json.path("id").asString(""), null), false);
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return comment(access, addition.draft(), addition.ticketId(), addition.tag());
  }

  /** Only Zoho knows: it tells the link with the ticket. */
  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return null;
  }

  /** Reads a ticket with a token. */
  ThreadReading reading(Access access, Function<Desk, ThreadReading> work) {
    return tokens.reading(grant(access), token -> work.apply(desk(access, token)));
  }

  private Outcome comment(Access access, Draft draft, String ticketId, Tree comment) {
    return tokens.outcome(
        grant(access),
        token ->
            desk(access, draft, token)
                .joined(
                    Request.post(COMMENTS, ticketId).json(comment),
                    json -> Outcome.Created.of(json.path("id").asString(""), null)));
  }

  private LookUp comment(Access access, Draft draft, String ticketId, String key) {
    return tokens.lookUp(
        grant(access), token -> new ZohoSearch(desk(access, draft, token)).comment(ticketId, key));
  }

  /** A field that Zoho dropped would leave the ticket without our key. */
  private static boolean kept(JsonNode fields, String field, String key) {
    return !fields.isObject() || fields.path(field).asString("").equals(key);
  }

  private static Outcome.Created made(JsonNode json, boolean kept) {
    String url = json.path("webUrl").asString("");
    Outcome.Created ticket =
        Outcome.Created.of(json.path("id").asString(""), url.isEmpty() ? null : url);
    return kept
        ? ticket
        : ticket.remarking(
            "Zoho Desk did not keep the handoff's id. Check the field for it in the integration.");
  }

  private static @Nullable String has(JsonNode organizations, String orgId) {
    for (JsonNode row : organizations.path("data")) {
      if (row.path("id").asString("").equals(orgId)) {
        return null;
      }
    }
    return "These credentials do not belong to the organization " + orgId + ".";
  }

  private AccessTokens.Grant grant(Access access) {
    Request request =
        Request.post("/oauth/v2/token")
            .form(
                Map.of(
                    "grant_type", "refresh_token",
                    "client_id", access.text("clientId").orElse(""),
                    "client_secret", access.text("clientSecret").orElse(""),
                    "refresh_token", access.text("refreshToken").orElse("")));
    Desk accounts = http.desk(this, access, ZohoSettings.accounts(access));
    return new AccessTokens.Grant(access, accounts, request, http.now());
  }

  private Desk desk(Access access, Draft draft, String token) {
    return desk(access, token).about(draft.ticket().requester());
  }

  private Desk desk(Access access, String token) {
    return http.desk(this, access, ZohoSettings.desk(access))
        .header("Accept", "application/json")
        .header("Authorization", "Zoho-oauthtoken " + token)
        .header("orgId", access.text("orgId").orElse(""));
  }
}
