package dev.baton.connector.hubspot;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Capabilities.Separate;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Enclosed;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.Multipart;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.connector.http.Uploaded;
import dev.baton.media.Attachments;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import dev.baton.ticket.TicketAttachment;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** HubSpot's CRM API, version 3: tickets made once by a property that takes unique values only. */
@Component
class HubspotConnector implements HelpdeskConnector {
  /** Characters of a body; HubSpot takes 65,536 in a note, markup included. */
  private static final int LONGEST = 30_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              true,
              true,
              true,
              Duration.ofSeconds(30),
              "HubSpot takes the handoff's id once, in a property that takes unique values only.",
              ""),
          EnumSet.of(Separate.REQUESTER, Separate.UPLOADS, Separate.NOTE),
          Capabilities.Photos.upTo(
              Attachments.LARGEST, (long) Attachments.LARGEST * Attachments.MOST),
          new Capabilities.Body(Format.TEXT, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.PRIVATE_NOTE,
              Feature.PRIORITY,
              Feature.CUSTOM_FIELDS,
              Feature.PHONE_ONLY,
              Feature.AGENT_LINK));
  private static final HubspotRules RULES = new HubspotRules();
  private static final String TICKETS = "/crm/v3/objects/tickets";
  private static final String CONTACTS = "/crm/v3/objects/contacts";
  private static final String NOTES = "/crm/v3/objects/notes";
  private final HelpdeskHttp http;

  HubspotConnector(HelpdeskHttp http) {
    this.http = http;
  }

  @Override
  public String type() {
    return "hubspot";
  }

  @Override
  public String title() {
    return "HubSpot";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return HubspotSettings.ALL;
  }

  @Override
  public Check check(Access access) {
    Check.Item property =
        desk(access)
            .checked(
                "Property for the handoff's id",
                Request.get("/crm/v3/properties/tickets/{}", HubspotSettings.key(access)),
                json ->
                    json.path("hasUniqueValue").asBoolean(false)
                        ? null
                        : "This property of tickets takes the same value twice. Make another one"
                            + " that takes unique values only.");
    return property.ok()
        ? Check.of(List.of(property, CustomFields.checked(access)))
        : Check.of(List.of(property));
  }

  /** A contact that is there keeps everything it has. */
  @Override
  public Outcome requester(Access access, Draft draft) {
    Desk desk = desk(access, draft);
    @Nullable String email = draft.ticket().requester().email();
    if (email != null) {
      LookUp known =
          desk.soughtInTicket(
              Request.get(CONTACTS + "/{}", email).query("idProperty", "email"),
              HubspotConnector::found);
      if (known instanceof LookUp.Found(String id, _)) {
        return Outcome.Created.of(id, null);
      }
      if (known instanceof LookUp.Failed(Outcome failed)) {
        return failed;
      }
    }
    return desk.opened(
        Request.post(CONTACTS).json(new HubspotTrees(draft).contact()), HubspotConnector::made);
  }

  /** A private file; the ticket's note refers to it. */
  @Override
  public Outcome upload(Access access, Draft draft, TicketAttachment photo) {
    Desk desk = desk(access, draft);
    return Uploaded.photo(draft, CAPABILITIES, photo, file -> uploaded(desk, draft, file));
  }

  /** What is there already is refused, and found; nothing that agents changed is overwritten. */
  @Override
  public Outcome create(Access access, Draft draft) {
    Desk desk = desk(access, draft);
    Reply reply = desk.call(Request.post(TICKETS).json(new HubspotTrees(draft).ticket(access)));
    boolean perhapsThere = reply.is(400) || reply.is(409);
    return perhapsThere && find(access, draft) instanceof LookUp.Found(String id, String url)
        ? new Outcome.Created(id, url, null, reply.status(), "")
        : desk.outcome(
            reply, json -> Outcome.Created.of(id(json), agentUrl(access, id(json))), false);
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    LookUp result =
        desk(access, draft)
            .soughtInTicket(
                Request.get(TICKETS + "/{}", draft.key())
                    .query("idProperty", HubspotSettings.key(access)),
                HubspotConnector::found);
    return withAgentUrl(access, result);
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    Desk desk = desk(access, draft);
    HubspotTrees trees = new HubspotTrees(draft);
    List<String> files = new ArrayList<>(trees.photos());
    for (Enclosed.File transcript : trees.transcript()) {
      if (uploaded(desk, draft, transcript) instanceof Outcome.Created made) {
        files.add(made.id());
      }
    }
    return desk.joined(
        Request.post(NOTES).json(trees.note(ticketId, files)), HubspotConnector::made);
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return HubspotNotes.find(desk(access, draft), ticketId, draft.noteTag());
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    Desk desk = desk(access, addition.draft());
    Uploaded photos =
        Uploaded.of(
            addition, CAPABILITIES.photos(), file -> uploaded(desk, addition.draft(), file));
    return photos
        .failure()
        .orElseGet(
            () ->
                desk.joined(
                    Request.post(NOTES)
                        .json(new HubspotTrees(addition.draft()).note(addition, photos)),
                    HubspotConnector::made));
  }

  /** HubSpot wants to know a folder (developers.hubspot.com, files version 3). */
  private static Outcome uploaded(Desk desk, Draft draft, Enclosed.File file) {
    Multipart form =
        new Multipart(draft.key())
            .file("file", file.name(), file.contentType(), file.bytes())
            .text("folderPath", "/baton")
            .text("options", "{\"access\":\"PRIVATE\"}");
    Reply reply = desk.call(Request.post("/files/v3/files").multipart(form));
    return reply.is(403)
        ? new Outcome.Rejected(403, "the app at HubSpot lacks the scope files")
        : desk.outcome(reply, HubspotConnector::made, false);
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return HubspotNotes.find(desk(access, addition.draft()), addition.ticketId(), addition.tag());
  }

  /** Only where the account's number is known. */
  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return access
        .text("portalId")
        .map(portal -> "https://app.hubspot.com/contacts/" + portal + "/record/0-5/" + ticketId)
        .orElse(null);
  }

  private static @Nullable LookUp found(JsonNode json) {
    return id(json).isEmpty() ? null : new LookUp.Found(id(json), null);
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

  private Desk desk(Access access) {
    URI base = URI.create(access.text("baseUrl").orElse("https://api.hubapi.com"));
    return http.desk(this, access, base, RULES)
        .header("Accept", "application/json")
        .bearer(access.text("accessToken").orElse(""));
  }
}
