package dev.baton.connector.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.HttpConnectorContract;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.testing.Fault;
import dev.baton.testing.StubServer;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookContractTest extends HttpConnectorContract<StubReceiver> {
  private static final String FIRST = secret("the first secret of the merchant");
  private static final String SECOND = secret("the second secret of the merchant");
  private static final Set<Trouble> ANSWERED =
      EnumSet.of(Trouble.TRUNCATED, Trouble.BROKEN_JSON, Trouble.FLOOD, Trouble.PAGE_200);

  @Override
  protected StubReceiver start() {
    clock.set(Clock.systemUTC().instant()); // receivers take only what was signed just now
    return new StubReceiver(FIRST);
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new WebhookConnector(http);
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("secret", FIRST);
  }

  @Override
  protected String addressSetting() {
    return "url";
  }

  /** Any 2xx is done, whatever follows. */
  @Override
  protected Class<? extends Outcome> expected(Trouble trouble) {
    return ANSWERED.contains(trouble) ? Outcome.Created.class : super.expected(trouble);
  }

  @Test
  void theMessageIsTheTicketSignedAndStamped() {
    Draft draft = ready();
    Outcome.Created made = (Outcome.Created) connector().create(access(), draft);
    assertThat(made.id()).isEqualTo("T-1");
    assertThat(made.url()).isEqualTo("https://desk.example/T-1");
    StubServer.Request sent = helpdesk.requests().getLast();
    assertThat(sent.header("webhook-id")).isEqualTo(draft.key()).doesNotContain(".");
    assertThat(sent.header("webhook-timestamp"))
        .isEqualTo(Long.toString(clock.instant().getEpochSecond()));
    assertThat(sent.header("content-type")).startsWith("application/json");
    JsonNode event = read(sent);
    assertThat(event.path("type").asString()).isEqualTo("handoff.created");
    assertThat(event.path("timestamp").asString()).isEqualTo(draft.ticket().createdAt().toString());
    JsonNode ticket = event.path("data");
    assertThat(ticket.path("requester").path("email").asString()).isEqualTo("jane@example.com");
    assertThat(ticket.path("handoff").path("id").asString()).isEqualTo(draft.key());
    assertThat(ticket.path("transcript").size()).isEqualTo(3);
    assertThat(ticket.path("followUps").isArray()).isTrue();
    assertThat(ticket.path("body").path("html").asString()).contains("only the whole order");
    assertThat(ticket.path("details").path(0).path("verified").isBoolean()).isTrue();
  }

  @Test
  void anotherAttemptHasTheSameIdAndBytesAndATimeOfItsOwn() {
    Draft draft = ready();
    helpdesk.next(Fault.resetAfter());
    assertThat(connector().create(access(), draft)).isInstanceOf(Outcome.Unknown.class);
    clock.advance(Duration.ofSeconds(90));
    created(connector().create(access(), draft));
    List<StubServer.Request> two = helpdesk.requests().reversed().subList(0, 2);
    assertThat(two.getFirst().body()).isEqualTo(two.getLast().body());
    assertThat(two.getFirst().header("webhook-id")).isEqualTo(two.getLast().header("webhook-id"));
    assertThat(two.getFirst().header("webhook-signature"))
        .isNotEqualTo(two.getLast().header("webhook-signature"));
    assertThat(tickets()).isEqualTo(1);
  }

  @Test
  void whileTheSecretChangesBothSign() {
    for (String knownToTheReceiver : List.of(FIRST, SECOND)) {
      try (StubReceiver receiver = new StubReceiver(knownToTheReceiver)) {
        Access both = with(Map.of("url", receiver.uri().toString(), "secret", both()));
        assertThat(connector().check(both)).extracting(Check::ok).isEqualTo(true);
        created(connector().create(both, ready()));
      }
    }
    Access wrong = with(Map.of("secret", SECOND));
    assertThat(connector().create(wrong, ready())).isInstanceOf(Outcome.Unauthorized.class);
  }

  @Test
  void whatIsAddedNamesItsTicketAndItself() {
    Draft draft = ready();
    String id = created(connector().create(access(), draft));
    FollowUp more = SampleTicket.followUp("one more");
    assertThat(created(connector().append(access(), new Addition(id, more, draft))))
        .isEqualTo(more.id().toString());
    JsonNode event = read(helpdesk.requests().getLast());
    assertThat(event.path("type").asString()).isEqualTo("handoff.updated");
    assertThat(event.path("data").path("ticket").path("id").asString()).isEqualTo(id);
    assertThat(event.path("data").path("handoff").path("id").asString()).isEqualTo(draft.key());
    assertThat(event.path("data").path("followUp").path("author").asString()).isEqualTo("shopper");
  }

  @Test
  void photosTravelInsideUnlessTheyAreTooLarge() {
    TicketAttachment small = new TicketAttachment(UUID.randomUUID(), "a.jpg", "image/jpeg", 3);
    TicketAttachment large =
        new TicketAttachment(UUID.randomUUID(), "b.jpg", "image/jpeg", 6_000_000);
    Ticket ticket = SampleTicket.of(STORE, List.of(small, large));
    Draft draft =
        new Draft(ticket, null, Map.of(), Map.of(), _ -> Optional.of(new byte[] {1, 2, 3}));
    created(connector().create(access(), draft));
    JsonNode files = read(helpdesk.requests().getLast()).path("data").path("attachments");
    assertThat(files.path(0).path("content").asString()).isEqualTo("AQID");
    assertThat(files.path(1).has("content")).isFalse();
    assertThat(files.path(1).path("leftOut").asString()).contains("5 MB");
  }

  @Test
  void anAnswerWithoutAnIdTakesOurs() {
    helpdesk.next(Fault.status(200, "text/plain", "ok"));
    Draft draft = ready();
    assertThat(created(connector().create(access(), draft))).isEqualTo(draft.key());
    helpdesk.next(
        Fault.status(200, "application/json", "{\"id\":7,\"url\":\"javascript:alert(1)\"}"));
    Outcome.Created odd = (Outcome.Created) connector().create(access(), ready());
    assertThat(odd.id()).isEqualTo("7");
    assertThat(odd.url()).isNull();
  }

  @Test
  void aReceiverThatIsClosedForGoodIsNotCalledOnAndOn() {
    helpdesk.next(Fault.status(410, "text/plain", ""));
    Outcome outcome = connector().create(access(), ready());
    assertThat(outcome).isInstanceOf(Outcome.Unauthorized.class);
    assertThat(outcome.message()).contains("410", "another integration");
  }

  @Test
  void theAddressIsCalledAsItIsWritten() {
    Access slash = with(Map.of("url", helpdesk.uri() + "/in/"));
    created(connector().create(slash, ready()));
    assertThat(helpdesk.requests().getLast().path()).isEqualTo("/in/");
    Access query = with(Map.of("url", helpdesk.uri() + "/in?for=baton"));
    created(connector().create(query, ready()));
    assertThat(helpdesk.requests().getLast().query()).containsEntry("for", "baton");
  }

  @Test
  void aPageInsteadOfAReceiverIsRemarked() {
    helpdesk.nextOfAll(Fault.status(200, "text/html", "<html>Log in</html>"));
    assertThat(connector().check(access()).message()).contains("web page");
  }

  private Access with(Map<String, Object> changed) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.putAll(changed);
    return new Access(STORE, anyConnection(), "webhook", config);
  }

  private static JsonNode read(StubServer.Request request) {
    return JsonMapper.builder().build().readTree(request.body());
  }

  private static String both() {
    return SECOND + " " + FIRST;
  }

  private static String secret(String text) {
    return "whsec_"
        + Base64.getEncoder()
            .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
