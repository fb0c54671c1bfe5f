package dev.baton.connector.helpscout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import dev.baton.connector.http.AccessTokens;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.HttpConnectorContract;
import dev.baton.shared.vault.Access;
import dev.baton.testing.Fault;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.TicketAttachment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HelpScoutConnectorContractTest extends HttpConnectorContract<StubHelpScout> {
  /** Of all connectors of a test, as in a running Baton. */
  private static final AccessTokens TOKENS = new AccessTokens();

  @Override
  protected StubHelpScout start() {
    return new StubHelpScout();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new HelpScoutConnector(http, TOKENS);
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("appId", "app", "appSecret", SECRET, "mailboxId", StubHelpScout.INBOX);
  }

  @Test
  void aConversationIsTheShoppersWordsWithOurTagInTheInbox() {
    Draft draft = ready();
    JsonNode sent = sent(created(connector().create(access(), draft)));
    assertThat(sent.path("type").asString()).isEqualTo("email");
    assertThat(sent.path("status").asString()).isEqualTo("active");
    assertThat(sent.path("customer").path("email").asString()).isEqualTo("jane@example.com");
    assertThat(sent.path("customer").path("firstName").asString()).isEqualTo("Jane");
    assertThat(sent.path("customer").path("lastName").asString()).isEqualTo("Doe");
    assertThat(sent.path("tags").toString()).contains("baton", draft.tag());
    assertThat(sent.has("imported")).isFalse();
    assertThat(sent.has("autoReply")).isFalse();
    assertThat(sent.path("threads").get(0).path("text").asString())
        .contains("I want to cancel part of my order")
        .doesNotContain("Why you");
  }

  @Test
  void theNoteHoldsTheStoryAndFollowUpsOfAgentsAreNotes() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    FollowUp system =
        FollowUp.of(UUID.randomUUID(), Author.SYSTEM, "The email was corrected.", clock.instant());
    created(connector().append(access(), new Addition(ticket, system, draft)));
    assertThat(helpdesk.conversation(ticket).threads())
        .extracting(StubHelpScout.Entry::type)
        .containsExactly("notes", "notes");
    assertThat(helpdesk.conversation(ticket).threads().getFirst().sent().path("text").asString())
        .contains("only the whole order can be cancelled");
  }

  @Test
  void onlyAShopperWithoutEmailIsMadeBeforehand() {
    assertThat(created(connector().requester(access(), ready()))).isEmpty();
    Draft draft =
        draft(SampleTicket.by(SampleTicket.of(STORE), new Requester(null, null, "+14155550100")));
    String customer = created(connector().requester(access(), draft));
    Draft known = new Draft(draft.ticket(), customer, Map.of(), Map.of(), _ -> Optional.empty());
    JsonNode sent = sent(created(connector().create(access(), known)));
    assertThat(sent.path("customer").path("id").asString()).isEqualTo(customer);
    assertThat(helpdesk.customers().getFirst().path("phones").get(0).path("value").asString())
        .isEqualTo("+14155550100");
  }

  @Test
  void photosTravelInsideTheThread() {
    TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "shirt.jpg", "image/jpeg", 3);
    TicketAttachment erased = new TicketAttachment(UUID.randomUUID(), "gone.jpg", "image/jpeg", 3);
    Draft draft =
        new Draft(
            SampleTicket.of(STORE, List.of(photo)),
            null,
            Map.of(),
            Map.of(),
            asked -> asked.equals(photo) ? Optional.of(bytes()) : Optional.empty());
    String ticket = created(connector().create(access(), draft));
    JsonNode file = sent(ticket).path("threads").get(0).path("attachments").get(0);
    assertThat(file.path("fileName").asString()).isEqualTo("shirt.jpg");
    assertThat(file.path("mimeType").asString()).isEqualTo("image/jpeg");
    assertThat(file.path("data").asString()).isEqualTo("YWJj");
    FollowUp plain = SampleTicket.followUp("look");
    FollowUp two =
        new FollowUp(plain.id(), plain.author(), "look", plain.at(), List.of(photo, erased));
    created(connector().append(access(), new Addition(ticket, two, draft)));
    JsonNode added = helpdesk.conversation(ticket).threads().getLast().sent();
    assertThat(added.path("attachments")).hasSize(1);
    assertThat(added.path("text").asString()).contains("gone.jpg", "erased");
  }

  @Test
  void theTokenIsFetchedOnceAndAgainBeforeItsEnd() {
    created(connector().create(access(), ready()));
    created(connector().create(access(), ready()));
    assertThat(tokensAsked()).isEqualTo(1);
    clock.advance(Duration.ofDays(2));
    created(connector().create(access(), ready()));
    assertThat(tokensAsked()).isEqualTo(2);
  }

  @Test
  void aTokenThatIsRefusedBeforeItsEndIsFetchedAnew() {
    Draft draft = ready();
    clock.advance(Duration.ofHours(1));
    helpdesk.revoke();
    String ticket = created(connector().create(access(), draft));
    clock.advance(Duration.ofHours(1));
    helpdesk.revoke();
    assertThat(connector().find(access(), draft))
        .isInstanceOfSatisfying(
            LookUp.Found.class, found -> assertThat(found.id()).isEqualTo(ticket));
    assertThat(tickets()).isEqualTo(1);
  }

  @Test
  void withoutATokenNothingIsDone() {
    clock.advance(Duration.ofDays(2));
    helpdesk.next(Fault.resetAfter());
    assertThat(connector().create(access(), ready())).isInstanceOf(Outcome.Unavailable.class);
    assertThat(tickets()).isZero();
    clock.advance(Duration.ofDays(2));
    assertThat(connector().create(with("appSecret", "another-secret"), ready()))
        .isInstanceOf(Outcome.Unauthorized.class);
  }

  @Test
  void aWrongInboxIsTold() {
    assertThat(connector().check(with("mailboxId", 99)).ok()).isFalse();
  }

  @Test
  void aFullConversationSaysWhatToDo() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    for (int i = 0; i < 99; i++) {
      created(connector().append(access(), addition(ticket, draft)));
    }
    Addition last = addition(ticket, draft);
    assertThat(connector().append(access(), last))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class,
            rejected -> assertThat(rejected.message()).contains("Send the ticket elsewhere"));
    assertThat(connector().findAddition(access(), last)).isInstanceOf(LookUp.NotFound.class);
  }

  @Test
  void theirPaceAndPauseAreHeard() {
    assertThat(connector().create(access(), ready()))
        .isInstanceOfSatisfying(
            Outcome.Created.class,
            made ->
                assertThat(made.pace()).isEqualTo(new Pace(198, clock.instant().plusSeconds(60))));
    helpdesk.next(Fault.status(429, "application/json", "{}", "X-RateLimit-Retry-After", "9"));
    assertThat(connector().create(access(), ready()))
        .extracting("retryAfter")
        .isEqualTo(Duration.ofSeconds(9));
  }

  private static Addition addition(String ticket, Draft draft) {
    return new Addition(ticket, SampleTicket.followUp("more"), draft);
  }

  private static byte[] bytes() {
    return "abc".getBytes(StandardCharsets.UTF_8);
  }

  private long tokensAsked() {
    return helpdesk.requests().stream()
        .filter(request -> request.path().equals("/v2/oauth2/token"))
        .count();
  }

  private JsonNode sent(String ticket) {
    return helpdesk.conversation(ticket).sent();
  }

  private Access with(String name, Object value) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.put(name, value);
    return new Access(STORE, anyConnection(), "help_scout", config);
  }
}
