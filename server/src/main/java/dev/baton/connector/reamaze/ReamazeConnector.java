package dev.baton.connector.reamaze;

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
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Re:amaze's API version 1. Its files are addresses that it fetches, so that it gets no photos. */
@Component
class ReamazeConnector implements HelpdeskConnector {
  /** Characters of a body; our choice, Re:amaze names no limit. */
  private static final int LONGEST = 40_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              false,
              true,
              true,
              Duration.ofSeconds(60),
              "After a lost answer the shopper's conversations are listed and compared by Baton's"
                  + " tag before anything is sent again.",
              "A conversation that Re:amaze makes later than 60 seconds after a call whose answer"
                  + " was lost, or whose tag somebody removed by then, may stand there twice."),
          EnumSet.of(Separate.NOTE),
          Capabilities.Photos.upTo(0, 0),
          new Capabilities.Body(Format.TEXT, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.APPEND_AS_SHOPPER,
              Feature.PRIVATE_NOTE,
              Feature.TAGS,
              Feature.CUSTOM_FIELDS,
              Feature.WAY_BACK,
              Feature.AGENT_LINK));
  private static final String MESSAGES = "/api/v1/conversations/{}/messages";
  private final HelpdeskHttp http;

  ReamazeConnector(HelpdeskHttp http) {
    this.http = http;
  }

  @Override
  public String type() {
    return "reamaze";
  }

  @Override
  public String title() {
    return "Re:amaze";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return ReamazeSettings.ALL;
  }

  @Override
  public Check check(Access access) {
    Desk desk = desk(access);
    List<Check.Item> items = new ArrayList<>();
    items.add(
        desk.checked(
            "API token",
            Request.get("/api/v1/conversations"),
            json ->
                json.path("conversations").isArray()
                    ? null
                    : "Re:amaze did not list conversations. Check the brand."));
    if (items.getFirst().ok()) {
      items.add(channel(desk, access.text("channel").orElse("")));
      items.add(CustomFields.checked(access));
    }
    return Check.of(items);
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    if (draft.ticket().requester().email() == null) {
      return new Outcome.Rejected(
          null,
          "Re:amaze knows shoppers by their email, and this one gave none. Send the ticket"
              + " elsewhere.");
    }
    return desk(access, draft)
        .opened(
            Request.post("/api/v1/conversations")
                .json(new ReamazeTrees(draft).conversation(access)),
            json -> {
              String slug = slug(json);
              return Outcome.Created.of(slug, agentUrl(access, slug));
            });
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    @Nullable String email = draft.ticket().requester().email();
    if (email == null) {
      return new LookUp.NotFound();
    }
    LookUp found = new ReamazeSearch(desk(access, draft)).conversation(email, draft.tag());
    return withAgentUrl(access, found);
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    return desk(access, draft)
        .joined(
            Request.post(MESSAGES, ticketId).json(new ReamazeTrees(draft).note()),
            json -> added(json, draft.noteTag()));
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return new ReamazeSearch(desk(access, draft)).message(ticketId, draft.noteTag());
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    return desk(access, addition.draft())
        .joined(
            Request.post(MESSAGES, addition.ticketId())
                .json(new ReamazeTrees(addition.draft()).followUp(addition)),
            json -> added(json, addition.tag()));
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return new ReamazeSearch(desk(access, addition.draft()))
        .message(addition.ticketId(), addition.tag());
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return access
            .text("brand")
            .map("https://%s.reamaze.com"::formatted)
            .orElseGet(() -> desk(access).base().toString())
        + "/admin/conversations/"
        + ticketId;
  }

  private static String slug(JsonNode json) {
    return json.path("slug").asString(json.path("conversation").path("slug").asString(""));
  }

  /** An answer without the message is none. */
  private static Outcome.@Nullable Created added(JsonNode json, String key) {
    JsonNode message = json.has("message") ? json.path("message") : json;
    return message.path("body").isString()
        ? Outcome.Created.of(ReamazeSearch.id(message, key), null)
        : null;
  }

  /** Whoever may not list channels may still open conversations in one. */
  private static Check.Item channel(Desk desk, String slug) {
    Reply reply = desk.call(Request.get("/api/v1/channels"));
    JsonNode channels = reply.json().path("channels");
    if (!reply.done() || !channels.isArray()) {
      return Check.Item.fine("Channel", "Works. Whether the channel exists could not be read.");
    }
    for (JsonNode channel : channels) {
      if (channel.path("slug").asString("").equals(slug)) {
        return Check.Item.fine("Channel");
      }
    }
    return Check.Item.wrong(
        "Channel", desk.discreet("Re:amaze has no channel with the slug " + slug + "."));
  }

  private Desk desk(Access access, Draft draft) {
    return desk(access).about(draft.ticket().requester());
  }

  Desk desk(Access access) {
    URI base = HelpdeskHttp.base(access, "brand", "https://%s.reamaze.io");
    return http.desk(this, access, base)
        .header("Accept", "application/json")
        .basic(access.text("email").orElse(""), access.text("apiToken").orElse(""));
  }
}
