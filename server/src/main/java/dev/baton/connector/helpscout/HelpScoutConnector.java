package dev.baton.connector.helpscout;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Help Scout's Inbox API 2.0, with a token for the app's credentials that lives two days. */
@Component
class HelpScoutConnector implements HelpdeskConnector {
  /** Characters of a body; our choice, Help Scout names no limit. */
  private static final int LONGEST = 60_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              false,
              true,
              true,
              Duration.ofSeconds(90),
              "After a lost answer the conversations with Baton's tag are listed before anything is"
                  + " sent again.",
              "A conversation that Help Scout lists later than 90 seconds after a call whose answer"
                  + " was lost, or whose tag an agent removed by then, may stand there twice."),
          EnumSet.of(Separate.REQUESTER, Separate.NOTE),
          Capabilities.Photos.upTo(Attachments.LARGEST, 20_000_000),
          new Capabilities.Body(Format.HTML, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.APPEND_AS_SHOPPER,
              Feature.PRIVATE_NOTE,
              Feature.TAGS,
              Feature.CUSTOM_FIELDS,
              Feature.PHONE_ONLY,
              Feature.WAY_BACK,
              Feature.AGENT_LINK));
  private static final HelpScoutRules RULES = new HelpScoutRules();
  private static final String ID = "Resource-ID";
  private final HelpdeskHttp http;
  private final AccessTokens tokens;

  HelpScoutConnector(HelpdeskHttp http, AccessTokens tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  @Override
  public String type() {
    return "help_scout";
  }

  @Override
  public String title() {
    return "Help Scout";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return HelpScoutSettings.ALL;
  }

  @Override
  public Check check(Access access) {
    List<Check.Item> items = new ArrayList<>();
    Outcome fetched = tokens.fetched(grant(access));
    if (!(fetched instanceof Outcome.Created token)) {
      items.add(Check.Item.wrong("App", fetched.message()));
      return Check.of(items);
    }
    Desk desk = desk(access).bearer(token.id());
    items.add(
        desk.checked(
            "App",
            Request.get("/v2/users/me"),
            me -> me.path("id").isNumber() ? null : "Help Scout did not say whose app this is."));
    items.add(
        desk.checked(
            "Inbox",
            Request.get("/v2/mailboxes/{}", access.text("mailboxId").orElse("0")),
            inbox ->
                inbox.path("id").isNumber() ? null : "Help Scout has no inbox of this number."));
    items.add(CustomFields.checked(access));
    return Check.of(items);
  }

  /** Only a shopper without an email is made beforehand; a conversation makes the others. */
  @Override
  public Outcome requester(Access access, Draft draft) {
    if (draft.ticket().requester().email() != null) {
      return Outcome.Created.of("", null);
    }
    return made(
        access, draft, Request.post("/v2/customers").json(new HelpScoutTrees(draft).shopper()));
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    Outcome made =
        made(
            access,
            draft,
            Request.post("/v2/conversations").json(new HelpScoutTrees(draft).conversation(access)));
    return made instanceof Outcome.Created ticket
        ? new Outcome.Created(
            ticket.id(),
            agentUrl(access, ticket.id()),
            null,
            ticket.httpStatus(),
            ticket.message(),
            ticket.pace())
        : made;
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    LookUp found =
        tokens.lookUp(
            grant(access),
            token -> HelpScoutSearch.conversation(desk(access, draft, token), draft.tag()));
    return withAgentUrl(access, found);
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    return joined(
        access,
        draft,
        Request.post("/v2/conversations/{}/notes", ticketId)
            .json(new HelpScoutTrees(draft).note()));
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return thread(access, draft, ticketId, draft.noteTag());
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    String path =
        addition.asShopper() ? "/v2/conversations/{}/customer" : "/v2/conversations/{}/notes";
    return joined(
        access,
        addition.draft(),
        Request.post(path, addition.ticketId())
            .json(new HelpScoutTrees(addition.draft()).followUp(addition)));
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return thread(access, addition.draft(), addition.ticketId(), addition.tag());
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return "https://secure.helpscout.net/conversation/" + ticketId;
  }

  /** Reads a conversation with a token. */
  ThreadReading reading(Access access, Function<Desk, ThreadReading> work) {
    return tokens.reading(grant(access), token -> work.apply(desk(access).bearer(token)));
  }

  private LookUp thread(Access access, Draft draft, String ticketId, String key) {
    return tokens.lookUp(
        grant(access), token -> HelpScoutSearch.thread(desk(access, draft, token), ticketId, key));
  }

  private Outcome made(Access access, Draft draft, Request request) {
    return sent(access, draft, request, false);
  }

  private Outcome joined(Access access, Draft draft, Request request) {
    return sent(access, draft, request, true);
  }

  /** What was made is named by a header; the body is empty. */
  private Outcome sent(Access access, Draft draft, Request request, boolean ticket) {
    return tokens.outcome(
        grant(access),
        token -> {
          Desk desk = desk(access, draft, token);
          Reply reply = desk.call(request);
          return desk.outcome(
              reply, _ -> Outcome.Created.of(reply.header(ID).orElse(""), null), ticket);
        });
  }

  private AccessTokens.Grant grant(Access access) {
    Request request =
        Request.post("/v2/oauth2/token")
            .form(
                Map.of(
                    "grant_type", "client_credentials",
                    "client_id", access.text("appId").orElse(""),
                    "client_secret", access.text("appSecret").orElse("")));
    return new AccessTokens.Grant(access, desk(access), request, http.now());
  }

  private Desk desk(Access access, Draft draft, String token) {
    return desk(access).bearer(token).about(draft.ticket().requester());
  }

  private Desk desk(Access access) {
    URI base = URI.create(access.text("baseUrl").orElse("https://api.helpscout.net"));
    return http.desk(this, access, base, RULES).header("Accept", "application/json");
  }
}
