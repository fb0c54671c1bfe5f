package dev.baton.connector.zendesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.HttpConnectorContract;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.testing.Fault;
import dev.baton.testing.StubServer;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.TranscriptLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ZendeskContractTest extends HttpConnectorContract<StubZendesk> {
  @Override
  protected StubZendesk start() {
    return new StubZendesk();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new ZendeskConnector(http, (_, _) -> Optional.empty());
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of(
        "email",
        "agent@shop.example",
        "apiToken",
        SECRET,
        "customFields",
        Map.of("orderNumber", 27642),
        "groupId",
        98738);
  }

  @Test
  void theTicketIsTheShoppersAndFullOfWhatTheMerchantWants() {
    Draft draft = ready();
    String id = created(connector().create(access(), draft));
    JsonNode ticket = helpdesk.ticket(id).wanted();
    assertThat(ticket.path("requester").path("email").asString()).isEqualTo("jane@example.com");
    assertThat(ticket.path("external_id").asString()).isEqualTo(draft.key());
    assertThat(ticket.path("comment").path("public").asBoolean()).isTrue();
    assertThat(ticket.path("comment").path("html_body").asString())
        .contains("I want to cancel part of my order 12345")
        .doesNotContain("Assistant", "not verified");
    assertThat(ticket.path("custom_fields").toString())
        .isEqualTo("[{\"id\":27642,\"value\":\"12345\"}]");
    assertThat(ticket.path("group_id").asLong()).isEqualTo(98738);
    assertThat(ticket.path("priority").asString()).isEqualTo("normal");
    assertThat(ticket.path("tags").toString()).contains("baton", "cancel_order");
    StubServer.Request request = lastWrite();
    assertThat(request.header("idempotency-key")).isEqualTo(draft.key());
    assertThat(request.header("authorization")).startsWith("Basic ");
  }

  @Test
  void theStoryIsASecondPrivateComment() {
    Draft draft = ready();
    String id = created(connector().create(access(), draft));
    created(connector().note(access(), draft, id));
    JsonNode note = helpdesk.ticket(id).comments().getLast();
    assertThat(note.path("public").asBoolean(true)).isFalse();
    assertThat(note.path("html_body").asString()).contains("Why you", "May I have your email?");
  }

  @Test
  void aCutTranscriptComesWhole() {
    List<TranscriptLine> lines =
        IntStream.range(0, 300)
            .mapToObj(
                i -> new TranscriptLine(Author.SHOPPER, "word ".repeat(100) + i, Instant.EPOCH))
            .toList();
    Draft draft = draft(SampleTicket.nameless(SampleTicket.of(STORE), lines));
    String id = created(connector().create(access(), draft));
    created(connector().note(access(), draft, id));
    JsonNode note = helpdesk.ticket(id).comments().getLast();
    assertThat(note.path("html_body").asString().length()).isLessThanOrEqualTo(60_000);
    assertThat(helpdesk.file(note.path("uploads").path(0).asString()))
        .startsWith("transcript.txt 1");
  }

  @Test
  void aPhotoIsUploadedAndUsableForAnHour() {
    TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "box ü.jpg", "image/jpeg", 3);
    Draft draft = withPhoto(SampleTicket.of(STORE, List.of(photo)), Map.of());
    Outcome.Created upload = (Outcome.Created) connector().upload(access(), draft, photo);
    assertThat(helpdesk.file(upload.id())).isEqualTo("box ü.jpg 3");
    assertThat(upload.until()).isEqualTo(clock.instant().plusSeconds(3_600));
    Draft uploaded = withPhoto(draft.ticket(), Map.of(photo.id(), upload.id()));
    String id = created(connector().create(access(), uploaded));
    assertThat(helpdesk.ticket(id).wanted().path("comment").path("uploads").toString())
        .contains(upload.id());
    TicketAttachment huge = new TicketAttachment(photo.id(), "x.jpg", "image/jpeg", 60_000_000);
    assertThat(connector().upload(access(), draft, huge)).isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void aShopperWithAPhoneOnlyIsAUserOfTheirOwnOnce() {
    Ticket ticket =
        SampleTicket.of(STORE).withRequester(new Requester("Ada", null, "+14155550100"));
    Draft draft = draft(ticket);
    String user = created(connector().requester(access(), draft));
    assertThat(created(connector().requester(access(), draft))).isEqualTo(user);
    Draft known = new Draft(ticket, user, Map.of(), Map.of(), draft.photos());
    String id = created(connector().create(access(), known));
    JsonNode wanted = helpdesk.ticket(id).wanted();
    assertThat(wanted.path("requester_id").asString()).isEqualTo(user);
    assertThat(wanted.path("comment").path("author_id").asString()).isEqualTo(user);
    assertThat(wanted.has("requester")).isFalse();
  }

  @Test
  void aSuspendedShopperIsToldInWordsOfTheirOwn() {
    Ticket ticket =
        SampleTicket.of(STORE).withRequester(new Requester("Jane", "suspended@example.com", null));
    Outcome outcome = connector().create(access(), draft(ticket));
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(outcome.message()).contains("suspended this requester", "Unsuspend");
  }

  @Test
  void anotherBodyUnderTheSameKeyIsLookedUp() {
    Draft draft = ready();
    String id = created(connector().create(access(), draft));
    Draft changed =
        new Draft(
            draft.ticket().withRequester(new Requester("Jane D.", "jane@example.com", null)),
            draft.requesterId(),
            Map.of(),
            Map.of(),
            draft.photos());
    assertThat(connector().create(access(), changed)).isInstanceOf(Outcome.Unknown.class);
    assertThat(connector().find(access(), changed))
        .isInstanceOfSatisfying(LookUp.Found.class, found -> assertThat(found.id()).isEqualTo(id));
  }

  @Test
  void whatTheShopperAddsIsTheirs() {
    Draft draft = ready();
    String id = created(connector().create(access(), draft));
    created(connector().append(access(), new Addition(id, SampleTicket.followUp("more"), draft)));
    JsonNode theirs = helpdesk.ticket(id).comments().getLast();
    assertThat(theirs.path("public").asBoolean()).isTrue();
    assertThat(theirs.path("author_id").asString()).isEqualTo(helpdesk.ticket(id).requester());
    FollowUp ours =
        FollowUp.of(UUID.randomUUID(), Author.SYSTEM, "Email corrected", clock.instant());
    created(connector().append(access(), new Addition(id, ours, draft)));
    JsonNode note = helpdesk.ticket(id).comments().getLast();
    assertThat(note.path("public").asBoolean(true)).isFalse();
    assertThat(note.has("author_id")).isFalse();
  }

  @Test
  void aClosedTicketIsContinuedInANewOneOnce() {
    Draft draft = ready();
    String id = created(connector().create(access(), draft));
    helpdesk.close(id);
    Addition addition = new Addition(id, SampleTicket.followUp("again"), draft);
    String next = created(connector().append(access(), addition));
    assertThat(next).isNotEqualTo(id);
    assertThat(helpdesk.ticket(next).wanted().path("via_followup_source_id").asString())
        .isEqualTo(id);
    assertThat(connector().findAddition(access(), addition)).isInstanceOf(LookUp.Found.class);
    assertThat(created(connector().append(access(), addition))).isEqualTo(next);
  }

  @Test
  void whatZendeskIgnoredAndHowManyCallsItTakesIsTold() {
    assertThat(((Outcome.Created) connector().create(access(), ready())).pace())
        .isEqualTo(new Pace(42, clock.instant().plusSeconds(13)));
    helpdesk.next(
        work -> {
          work.done();
          return StubServer.json(
              201,
              "{\"ticket\":{\"id\":7}}",
              "X-Zendesk-API-Warn",
              "Removed restricted keys [\"brand\"] from parameters");
        });
    Outcome.Created warned = (Outcome.Created) connector().create(access(), ready());
    assertThat(warned.message()).startsWith("Zendesk left out part of this").contains("brand");
    assertThat(warned.url()).isEqualTo(helpdesk.uri() + "/agent/tickets/7");
  }

  @Test
  void theCheckProvesRightsAndNamesWhatIsWrong() {
    assertThat(connector().check(access()).message()).contains("30 April 2027");
    helpdesk.me("\"role\":\"end-user\"");
    assertThat(connector().check(access()).message()).contains("end user");
    helpdesk.me("\"role\":\"agent\",\"role_type\":1");
    assertThat(connector().check(access()).message()).contains("private comments only");
    helpdesk.me("\"role\":\"agent\",\"suspended\":true");
    assertThat(connector().check(access()).message()).contains("suspended");
    helpdesk.nextOfAll(Fault.status(200, "application/json", "{\"user\":{\"id\":null}}"));
    assertThat(connector().check(access()).ok()).isFalse();
    helpdesk.me("\"role\":\"admin\"");
    Access wrongField = with("customFields", Map.of("orderNumber", 11));
    assertThat(connector().check(wrongField).message()).contains("no ticket field 11");
    clock.set(Instant.parse("2027-05-01T00:00:00Z"));
    Check late = connector().check(access());
    assertThat(late.ok()).isFalse();
    assertThat(late.message()).contains("OAuth");
    Access empty = new Access(STORE, UUID.randomUUID(), "zendesk", Map.of());
    assertThat(connector().check(empty).message()).contains("subdomain");
  }

  @Test
  void aRefusedTokenIsRenewedOnceAndTheCallMadeAgain() {
    helpdesk.accepts("access2");
    List<Access> stored = new ArrayList<>();
    HelpdeskConnector renewing =
        new ZendeskConnector(
            http(),
            (used, renewal) -> {
              Optional<Access> fresh = renewal.ask(used).map(tokens -> oauth(tokens));
              fresh.ifPresent(stored::add);
              return fresh;
            });
    Draft draft = ready();
    created(renewing.create(oauth("access1", "refresh-access2"), draft));
    assertThat(stored).hasSize(1);
    created(renewing.create(stored.getFirst(), draft));
    assertThat(stored).hasSize(1);
    Outcome dead = renewing.create(oauth("access1", "refresh-access2"), draft);
    assertThat(dead).isInstanceOf(Outcome.Unauthorized.class);
    assertThat(helpdesk.tickets()).isEqualTo(1);
  }

  @Test
  void aClientWithoutTokensGetsOneBeforeTheFirstCall() {
    helpdesk.accepts("nobody has it");
    HelpdeskConnector renewing =
        new ZendeskConnector(http(), (used, renewal) -> renewal.ask(used).map(this::oauth));
    Access client = with("oauth", Map.of("clientId", "baton", "clientSecret", SECRET));
    created(renewing.create(client, ready()));
    assertThat(helpdesk.requests())
        .filteredOn(request -> request.path().equals("/oauth/tokens"))
        .hasSize(1);
    assertThat(lastWrite().path()).isEqualTo("/api/v2/tickets");
  }

  @Test
  void theSameDraftIsTheSameRequestByteForByte() {
    Draft draft = ready();
    created(connector().create(access(), draft));
    byte[] first = lastWrite().body();
    created(connector().create(access(), draft));
    assertThat(lastWrite().body()).isEqualTo(first);
  }

  private Access oauth(Map<String, String> tokens) {
    return oauth(tokens.get("oauth.accessToken"), tokens.get("oauth.refreshToken"));
  }

  private Access oauth(@Nullable String access, @Nullable String refresh) {
    return with(
        "oauth",
        Map.of(
            "clientId",
            "baton",
            "clientSecret",
            SECRET,
            "accessToken",
            String.valueOf(access),
            "refreshToken",
            String.valueOf(refresh)));
  }

  private Access with(String setting, Object value) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.put(setting, value);
    return new Access(STORE, UUID.randomUUID(), "zendesk", config);
  }

  private static Draft withPhoto(Ticket ticket, Map<UUID, String> uploads) {
    return new Draft(ticket, null, uploads, Map.of(), _ -> Optional.of(new byte[] {1, 2, 3}));
  }

  private StubServer.Request lastWrite() {
    return helpdesk.requests().stream()
        .filter(request -> !request.method().equals("GET"))
        .reduce((_, last) -> last)
        .orElseThrow();
  }
}
