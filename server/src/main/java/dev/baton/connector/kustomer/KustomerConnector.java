package dev.baton.connector.kustomer;

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
import dev.baton.connector.http.Request;
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
import tools.jackson.databind.JsonNode;

/** Kustomer's API, version 1: messages that are recorded, not sent. */
@Component
class KustomerConnector implements HelpdeskConnector {
  /** Characters of a body; our choice, Kustomer names no limit. */
  private static final int LONGEST = 30_000;

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              false,
              true,
              true,
              Duration.ofSeconds(60),
              "The first message carries the handoff's id as its external id, which is looked up"
                  + " after a lost answer before anything is sent again.",
              "A conversation that Kustomer makes later than 60 seconds after a call whose answer"
                  + " was lost may stand there twice."),
          EnumSet.of(Separate.REQUESTER, Separate.NOTE),
          Capabilities.Photos.upTo(0, 0),
          new Capabilities.Body(Format.TEXT, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.APPEND_AS_SHOPPER,
              Feature.PRIVATE_NOTE,
              Feature.PHONE_ONLY));
  private static final List<Setting> SETTINGS =
      List.of(
          Setting.account("organization", "Organization", "kustomerapp.com")
              .help("The part before .kustomerapp.com."),
          Setting.secret("apiKey", "API key")
              .help("In Kustomer: Settings → Security → API Keys.")
              .needed(),
          Setting.text("channel", "Channel").help("Of the messages: chat when left out."),
          Setting.baseUrl());
  private static final KustomerRules RULES = new KustomerRules();
  private static final String NOTES = "/v1/conversations/{}/notes";
  private final HelpdeskHttp http;

  KustomerConnector(HelpdeskHttp http) {
    this.http = http;
  }

  @Override
  public String type() {
    return "kustomer";
  }

  @Override
  public String title() {
    return "Kustomer";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return SETTINGS;
  }

  @Override
  public Check check(Access access) {
    return Check.of(
        List.of(
            desk(access)
                .checked(
                    "API key",
                    Request.get("/v1/auth/tokens/current"),
                    json ->
                        KustomerSearch.id(json).isEmpty()
                            ? "Kustomer did not say whose key this is. Check the organization."
                            : null)));
  }

  /** A customer that is there keeps everything they have. */
  @Override
  public Outcome requester(Access access, Draft draft) {
    Desk desk = desk(access, draft);
    @Nullable String email = draft.ticket().requester().email();
    if (email != null) {
      LookUp known = new KustomerSearch(desk).customer(email);
      if (known instanceof LookUp.Found(String id, _)) {
        return Outcome.Created.of(id, null);
      }
      if (known instanceof LookUp.Failed(Outcome failed)) {
        return failed;
      }
    }
    return desk.opened(
        Request.post("/v1/customers").json(new KustomerTrees(draft).customer()),
        KustomerConnector::made);
  }

  /** A message of a customer's that names no conversation opens one. */
  @Override
  public Outcome create(Access access, Draft draft) {
    @Nullable String customer = draft.requesterId();
    if (customer == null || customer.isEmpty()) {
      Outcome requester = requester(access, draft);
      if (!(requester instanceof Outcome.Created made)) {
        return requester;
      }
      customer = made.id();
    }
    return desk(access, draft)
        .opened(
            Request.post("/v1/customers/{}/messages", customer)
                .json(new KustomerTrees(draft).opening(access)),
            json -> Outcome.Created.of(KustomerSearch.conversationOf(json), null));
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    return new KustomerSearch(desk(access, draft)).conversation(draft.key());
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    return desk(access, draft)
        .joined(
            Request.post(NOTES, ticketId).json(new KustomerTrees(draft).note()),
            KustomerConnector::made);
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return new KustomerSearch(desk(access, draft)).note(ticketId, draft.noteTag());
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    KustomerTrees trees = new KustomerTrees(addition.draft());
    Request request =
        addition.asShopper()
            ? Request.post("/v1/conversations/{}/messages", addition.ticketId())
                .json(trees.message(access, addition))
            : Request.post(NOTES, addition.ticketId()).json(trees.note(addition));
    return desk(access, addition.draft()).joined(request, KustomerConnector::made);
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    KustomerSearch search = new KustomerSearch(desk(access, addition.draft()));
    return addition.asShopper()
        ? search.message(addition.key())
        : search.note(addition.ticketId(), addition.tag());
  }

  /** A link there names the customer, too, which the ticket's id does not tell. */
  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return null;
  }

  private static Outcome.Created made(JsonNode json) {
    return Outcome.Created.of(KustomerSearch.id(json), null);
  }

  private Desk desk(Access access, Draft draft) {
    return desk(access).about(draft.ticket().requester());
  }

  private Desk desk(Access access) {
    URI base = HelpdeskHttp.base(access, "organization", "https://%s.api.kustomerapp.com");
    return http.desk(this, access, base, RULES)
        .header("Accept", "application/json")
        .bearer(access.text("apiKey").orElse(""));
  }
}
