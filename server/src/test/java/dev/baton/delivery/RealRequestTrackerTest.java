package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.baton.connector.Addition;
import dev.baton.connector.AgentReply;
import dev.baton.connector.Connections;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.TicketNews;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.testing.Fault;
import dev.baton.testing.RealRequestTracker;
import dev.baton.testing.SettableClock;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Delivers to a real Request Tracker 5. */
class RealRequestTrackerTest {
  private static final StoreId STORE = new StoreId("shirts");
  private static final int WAITING = 50;
  private static RealRequestTracker tracker;
  private final DatabaseAddress database = TestPostgres.database();
  private final DeliveryHouse house =
      new DeliveryHouse(database, Clock.systemUTC(), FakeHelpdesk.searchable()).started();
  private final HelpdeskConnector connector =
      house.get(HelpdeskConnectors.class).find("request_tracker").orElseThrow();

  @BeforeAll
  static void startTracker() throws IOException, InterruptedException {
    tracker = RealRequestTracker.start();
  }

  @AfterAll
  static void stopTracker() throws IOException, InterruptedException {
    if (tracker != null) {
      tracker.close();
    }
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void aShopperWithoutAccountHasATicketWithPhotoStoryAndFollowUp() throws IOException {
    Access access = access(tracker.uri());
    assertThat(connector.check(access)).extracting(Check::ok).isEqualTo(true);
    TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "box.jpg", "image/jpeg", 3);
    Draft draft =
        new Draft(
            SampleTicket.of(STORE, List.of(photo)),
            null,
            Map.of(),
            Map.of(),
            _ -> Optional.of(new byte[] {'a', 'b', 'c'}));
    String id = created(connector.create(access, draft));
    created(connector.note(access, draft, id));
    tracker.put("/ticket/" + id, "{\"Status\":\"resolved\"}");
    Addition more = new Addition(id, SampleTicket.followUp("and the box is torn"), draft);
    created(connector.append(access, more));
    JsonNode ticket = tracker.get("/ticket/" + id);
    assertThat(ticket.path("Requestor").path(0).path("id").asString())
        .isEqualTo("jane@example.com");
    assertThat(ticket.path("Status").asString()).isEqualTo("open");
    String parts =
        tracker
            .get("/ticket/" + id + "/attachments?fields=Filename,Content&per_page=100")
            .toString();
    assertThat(parts).contains("box.jpg", "and the box is torn", "only the whole order");
    assertThat(connector.findNote(access, draft, id)).isInstanceOf(LookUp.Found.class);
    assertThat(connector.findAddition(access, more)).isInstanceOf(LookUp.Found.class);
    Addition never = new Addition(id, SampleTicket.followUp("never"), draft);
    assertThat(connector.findAddition(access, never)).isInstanceOf(LookUp.NotFound.class);
    assertThat(tracker.mail())
        .contains("jane@example.com")
        .doesNotContain("only the whole order", "the box is torn");
  }

  @Test
  void afterALostAnswerTheTicketIsFound() {
    try (Proxy proxy = new Proxy()) {
      for (String field : List.of("Handoff ID", "")) {
        Access access = access(proxy.uri(), field);
        Draft draft =
            new Draft(SampleTicket.of(STORE), null, Map.of(), Map.of(), _ -> Optional.empty());
        assertThat(connector.find(access, draft)).isInstanceOf(LookUp.NotFound.class);
        proxy.next(Fault.resetAfter());
        assertThat(connector.create(access, draft)).isInstanceOf(Outcome.Unknown.class);
        assertThat(connector.find(access, draft)).isInstanceOf(LookUp.Found.class);
      }
    }
  }

  @Test
  void fiftyTicketsThatWaitedForItAreThereOnceEach() throws Exception {
    UUID connection =
        house
            .get(Connections.class)
            .add(STORE, "request_tracker", "RT", access(tracker.uri()).config())
            .id();
    tracker.stop();
    Set<String> keys = new HashSet<>();
    for (int i = 0; i < WAITING; i++) {
      Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
      keys.add(ticket.handoffId().toString());
    }
    house.until("Baton has tried in vain", () -> attempts() >= 3);
    tracker.startAgain();
    assertThat(house.get(Connections.class).test(STORE, connection).ok()).isTrue();
    for (int some = 1; some <= WAITING; some++) {
      int wanted = some;
      house.until(wanted + " arrive", () -> delivered() >= wanted);
    }
    Set<String> there = new HashSet<>();
    int ours = 0;
    for (JsonNode ticket : tracker.tickets("Queue = 'Support'").path("items")) {
      for (JsonNode field : ticket.path("CustomFields")) {
        String value = field.path("values").path(0).asString("");
        if (keys.contains(value)) {
          there.add(value);
          ours++;
        }
      }
    }
    assertThat(there).isEqualTo(keys);
    assertThat(ours).isEqualTo(WAITING);
  }

  @Test
  void anAgentsAnswerReachesTheChatOnceAndTheEndToo() {
    SettableClock clock = new SettableClock();
    try (DeliveryHouse telling =
        new DeliveryHouse(TestPostgres.database(), clock, FakeHelpdesk.searchable()).started()) {
      UUID connection =
          telling
              .get(Connections.class)
              .add(STORE, "request_tracker", "RT", access(tracker.uri()).config())
              .id();
      Ticket ticket = telling.submit(SampleTicket.of(STORE), connection);
      telling.until("it is there", () -> telling.status(ticket).equals("delivered"));
      telling.follow(ticket, SampleTicket.followUp("and the box is torn"));
      telling.until("it joins", () -> telling.outcomes(ticket).size() == 3);
      String id = ((TicketDelivered) telling.ear().heard.getFirst()).ticket().id();
      String html = "<p>Grüße, wir schicken ein <b>neues</b>.</p>";
      String file =
          "{\"FileName\":\"label.pdf\",\"FileType\":\"application/pdf\",\"FileContent\":\"YWJj\"}";
      tracker.answer(
          id,
          "{\"Content\":\"%s\",\"ContentType\":\"text/html\",\"Attachments\":[%s]}"
              .formatted(html, file));
      tracker.mail(
          "From: jane@example.com\nTo: support@handoff.test\nSubject: Re: [handoff.test #"
              + id
              + "] Contact support\n\nThank you!\n");
      later(telling, clock);
      assertThat(told(telling)).hasSize(1);
      tracker.answer(id, "{\"Content\":\"Done\",\"ContentType\":\"text/plain\"}");
      tracker.put("/ticket/" + id, "{\"Status\":\"resolved\"}");
      later(telling, clock);
      later(telling, clock);
      List<TicketNews> told = told(telling);
      assertThat(told)
          .hasSize(3)
          .filteredOn(TicketNews.Replied.class::isInstance)
          .extracting(news -> ((TicketNews.Replied) news).reply())
          .extracting(AgentReply::text, AgentReply::firstName, AgentReply::files)
          .containsExactly(
              tuple("Grüße, wir schicken ein neues.", "Agent", List.of("label.pdf")),
              tuple("Done", "Agent", List.of()));
      assertThat(told.getLast()).isInstanceOf(TicketNews.Closed.class);
    }
  }

  /** Lets a minute pass and waits for the reading that is due then. */
  private static void later(DeliveryHouse telling, SettableClock clock) {
    telling.advance(Duration.ofSeconds(61));
    telling.until("it was read", () -> nextReading(telling).isAfter(clock.instant()));
    telling.until(
        "nothing waits", () -> count(telling, "agent_news WHERE content IS NOT NULL") == 0);
  }

  private static List<TicketNews> told(DeliveryHouse telling) {
    return telling.ear().heard.stream()
        .filter(HelpdeskTold.class::isInstance)
        .map(event -> ((HelpdeskTold) event).news())
        .toList();
  }

  private static Instant nextReading(DeliveryHouse telling) {
    return telling
        .get(JdbcClient.class)
        .sql("SELECT next_at FROM agent_watch")
        .query(OffsetDateTime.class)
        .single()
        .toInstant();
  }

  private int delivered() {
    return count(house, "delivery WHERE status = 'delivered'");
  }

  private int attempts() {
    return count(house, "delivery_attempt");
  }

  private static int count(DeliveryHouse house, String rows) {
    String sql = "SELECT count(*) FROM " + rows;
    return house.get(JdbcClient.class).sql(sql).query(Integer.class).single();
  }

  private static Access access(URI uri) {
    return access(uri, "Handoff ID");
  }

  private static Access access(URI uri, String field) {
    Map<String, Object> config =
        Map.of(
            "baseUrl",
            uri.toString(),
            "token",
            tracker.token(),
            "queue",
            "Support",
            "handoffIdField",
            field);
    return new Access(STORE, UUID.randomUUID(), "request_tracker", config);
  }

  private static String created(Outcome outcome) {
    assertThat(outcome).as(outcome.message()).isInstanceOf(Outcome.Created.class);
    return ((Outcome.Created) outcome).id();
  }

  /** Passes everything on to the tracker. */
  private static final class Proxy extends StubServer {
    private final HttpClient http = HttpClient.newHttpClient();

    @Override
    protected Output answer(Request request) throws IOException {
      StringBuilder query = new StringBuilder();
      request
          .query()
          .forEach(
              (name, value) ->
                  query
                      .append(query.isEmpty() ? '?' : '&')
                      .append(name)
                      .append('=')
                      .append(
                          java.net.URLEncoder.encode(
                              value, java.nio.charset.StandardCharsets.UTF_8)));
      HttpRequest on =
          HttpRequest.newBuilder(URI.create(tracker.uri() + request.path() + query))
              .header("Authorization", request.header("authorization"))
              .header("Content-Type", "application/json")
              .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()))
              .build();
      try {
        HttpResponse<String> answer = http.send(on, HttpResponse.BodyHandlers.ofString());
        return json(answer.statusCode(), answer.body());
      } catch (InterruptedException unwanted) {
        Thread.currentThread().interrupt();
        throw new IOException(unwanted);
      }
    }
  }
}
