package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.delivery.Deliveries;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Setting;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestStore;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.Tickets;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A secret goes in and never comes out, for every kind of helpdesk: not from the API, not in an
 * error, an attempt, an alert, an export, the audit or the log, and not in the clear in the
 * database. The helpdesk repeats every secret it is sent, so that each has every chance to get out.
 */
@BatonTest
class SecretsStayInsideTest {
  private static final String WORD = "dG9wLXNlY3JldC1vZi10aGUtbWVyY2hhbnQ4NzY1NDMyMQ";
  private static final String SECRET = "whsec_" + WORD + "==";
  private final TestStore store;
  private final Connections connections;
  private final HelpdeskConnectors connectors;
  private final JdbcClient jdbc;
  private final Submitting submitting;

  /** What a handoff does at its end. */
  private record Submitting(
      Tickets tickets, Deliveries deliveries, TransactionTemplate transactions) {
    Ticket submit(StoreId store, UUID integration) {
      Ticket ticket = SampleTicket.of(store);
      transactions.executeWithoutResult(
          _ -> {
            tickets.open(ticket);
            deliveries.schedule(ticket, integration, null);
          });
      return ticket;
    }
  }

  /** Says no to everything, with all it was told. */
  private static final class Parrot extends StubServer {
    @Override
    protected Output answer(Request request) {
      String told = request.headers() + " " + request.text() + " " + request.query();
      return json(
          401,
          "{\"error\":{\"message\":\"" + told.replaceAll("[\"\\\\\\p{Cntrl}]", " ") + "\"}}",
          "X-Error",
          request.header("authorization"));
    }

    /** What it was told that must not be repeated. */
    List<String> proofs() {
      return requests().stream()
          .map(request -> request.header("authorization").replaceFirst("^\\S+ ", ""))
          .filter(proof -> proof.length() > 8)
          .distinct()
          .toList();
    }
  }

  SecretsStayInsideTest(
      Http http,
      Connections connections,
      HelpdeskConnectors connectors,
      JdbcClient jdbc,
      Tickets tickets,
      Deliveries deliveries,
      TransactionTemplate transactions) {
    this.store = TestStore.create(http);
    this.connections = connections;
    this.connectors = connectors;
    this.jdbc = jdbc;
    this.submitting = new Submitting(tickets, deliveries, transactions);
  }

  @Test
  void noSecretOfAnyIntegrationEverComesOut() {
    ListAppender<ILoggingEvent> log = listening();
    List<String> heard = new ArrayList<>();
    try (Parrot helpdesk = new Parrot()) {
      for (HelpdeskConnector connector : connectors.all()) {
        boolean real = connector.getClass().getPackageName().startsWith("dev.baton.connector.");
        if (real && !connector.type().equals(Connection.INBOX)) {
          tryAll(connector, helpdesk, heard);
        }
      }
      for (String path : List.of("/integrations", "/deliveries", "/alerts", "/audit")) {
        heard.add(store.admin().get(store.path(path)).body());
      }
      heard.add(
          store
              .admin()
              .post(store.path("/people/export"), Map.of("email", "jane@example.com"))
              .body());
      log.list.forEach(event -> heard.add(event.getFormattedMessage()));
      assertThat(helpdesk.proofs()).isNotEmpty();
      for (String word : heard) {
        assertThat(word).doesNotContain(WORD);
        helpdesk.proofs().forEach(proof -> assertThat(word).doesNotContain(proof));
      }
    } finally {
      root().detachAppender(log);
    }
    assertThat(inTheClear()).isEmpty();
  }

  @Test
  void aKeptSecretGoesToNoOtherServer() {
    Http admin = store.admin();
    int tried = 0;
    try (Parrot helpdesk = new Parrot()) {
      for (HelpdeskConnector connector : connectors.all()) {
        Map<String, Object> config = config(connector, helpdesk);
        String address = config.containsKey("baseUrl") ? "baseUrl" : "host";
        if (!config.containsKey(address)) {
          continue;
        }
        tried++;
        String path =
            store.path(
                "/integrations/"
                    + admin
                        .post(
                            store.path("/integrations"),
                            Map.of("type", connector.type(), "name", "x", "config", config))
                        .text("/id"));
        Map<String, Object> moved = new LinkedHashMap<>(config);
        moved.put(address, address.equals("host") ? "127.0.0.2" : "http://127.0.0.2:9");
        Map<String, Object> kept = new LinkedHashMap<>(moved);
        connector.settings().stream()
            .filter(setting -> setting.kind() == Setting.Kind.SECRET)
            .forEach(setting -> kept.remove(setting.path().replaceAll("\\..*", "")));
        Http.Answer refused = admin.put(path, Map.of("name", "x", "config", kept));
        assertThat(refused.status()).as(connector.type() + refused.body()).isEqualTo(422);
        assertThat(refused.text("/errors/0/code")).isEqualTo("missing");
        assertThat(admin.get(path).body()).doesNotContain("127.0.0.2");
        assertThat(admin.put(path, Map.of("name", "x", "config", moved)).status()).isEqualTo(200);
      }
    }
    assertThat(tried).isGreaterThan(5);
  }

  private void tryAll(HelpdeskConnector connector, Parrot helpdesk, List<String> heard) {
    Http admin = store.admin();
    Map<String, Object> wanted =
        Map.of(
            "type", connector.type(),
            "name", connector.title(),
            "config", config(connector, helpdesk));
    Http.Answer added = admin.post(store.path("/integrations"), wanted);
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    String path = store.path("/integrations/" + added.text("/id"));
    UUID id = UUID.fromString(added.text("/id"));
    Http.Answer shown = admin.get(path);
    Http.Answer changed = admin.put(path, shown.body());
    assertThat(changed.status()).isEqualTo(200);
    heard.addAll(List.of(added.body(), shown.body(), changed.body()));
    StoreId storeId = new StoreId(store.id());
    assertThat(connections.open(storeId, id).orElseThrow().config().toString())
        .as("what was not entered anew stays")
        .contains(WORD);
    Http.Answer test = admin.post(path + "/test", "");
    assertThat(test.at("/ok").asBoolean()).as(test.body()).isFalse();
    heard.add(test.body());
    Ticket ticket = submitting.submit(storeId, id);
    String told = store.path("/tickets/" + ticket.reference());
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !admin.get(told).at("/deliveries/0/attempts").isEmpty());
    heard.add(admin.get(told).body());
    Http.Answer wrong =
        admin.put(path, Map.of("name", "x", "config", Map.of(SECRET, SECRET, "apiKeyy", SECRET)));
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(admin.delete(path).status()).isEqualTo(204);
  }

  /** Every setting filled in with what it may hold, every secret with the secret. */
  private static Map<String, Object> config(HelpdeskConnector connector, Parrot helpdesk) {
    Map<String, Object> config = new LinkedHashMap<>();
    for (Setting setting : connector.settings()) {
      switch (setting.kind()) {
        case SECRET, SIGNING_SECRET -> put(config, setting.path(), SECRET);
        case ADDRESS -> put(config, setting.path(), helpdesk.uri().toString());
        case NUMBER -> put(config, setting.path(), helpdesk.uri().getPort());
        case CHOICE -> put(config, setting.path(), setting.choices().getFirst());
        case TEXT -> put(config, setting.path(), "agent@shop.example");
        case ACCOUNT, FLAG, ID_MAP -> {}
      }
    }
    return config;
  }

  private static void put(Map<String, Object> config, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      config.put(path, value);
      return;
    }
    Map<String, Object> inner = new LinkedHashMap<>();
    if (config.get(path.substring(0, dot)) instanceof Map<?, ?> before) {
      before.forEach((name, old) -> inner.put(String.valueOf(name), old));
    }
    inner.put(path.substring(dot + 1), value);
    config.put(path.substring(0, dot), inner);
  }

  /** Tables where a secret can be read. */
  private List<String> inTheClear() {
    String coded = Base64.getEncoder().encodeToString(SECRET.getBytes(StandardCharsets.UTF_8));
    List<String> tables =
        jdbc.sql(
                """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                """)
            .query(String.class)
            .list();
    assertThat(tables).contains("connection", "delivery_attempt");
    return tables.stream()
        .filter(
            table ->
                jdbc.sql(
                            "SELECT count(*) FROM %s AS row WHERE row::text LIKE '%%%s%%' OR row::text LIKE '%%%s%%'"
                                .formatted(table, WORD, coded))
                        .query(Integer.class)
                        .single()
                    > 0)
        .toList();
  }

  private static ListAppender<ILoggingEvent> listening() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root().addAppender(log);
    return log;
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
