package dev.baton.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.delivery.Deliveries;
import dev.baton.shared.StoreId;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.Tickets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BatonTest
class AlertChannelsApiTest {
  private static final String PASSWORD = "cGFzc3dvcmQtb2YtdGhlLW1haWw";
  private static final String SECRET = "whsec_dG9wLXNlY3JldC1vZi10aGUtbWVyY2hhbnQ4NzY1NDMyMQ==";
  private final Http http;
  private final Http admin;
  private final TestStore store;
  private final JdbcClient jdbc;
  private final Submitting submitting;
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  /** What a handoff does at its end. */
  private record Submitting(
      Tickets tickets, Deliveries deliveries, TransactionTemplate transactions) {
    void submit(Ticket ticket, String integration) {
      transactions.executeWithoutResult(
          _ -> {
            tickets.open(ticket);
            deliveries.schedule(ticket, java.util.UUID.fromString(integration), null);
          });
    }
  }

  AlertChannelsApiTest(
      Http http,
      JdbcClient jdbc,
      Tickets tickets,
      Deliveries deliveries,
      TransactionTemplate transactions) {
    this.http = http;
    this.admin = http.asAdmin();
    this.store = TestStore.create(http);
    this.jdbc = jdbc;
    this.submitting = new Submitting(tickets, deliveries, transactions);
    mail.setUser("owner@shop.test", "baton", PASSWORD);
    mail.start();
  }

  @AfterEach
  void stop() {
    mail.stop();
  }

  @Test
  void bothKindsAreListedUnsetAndWhatIsReadCanBeWritten() {
    Http.Answer list = admin.get(path(""));
    assertThat(list.at("/items").size()).isEqualTo(2);
    for (String type : new String[] {"email", "webhook"}) {
      Http.Answer unset = admin.get(path("/" + type));
      assertThat(unset.at("/enabled").asBoolean()).isFalse();
      assertThat(unset.text("/status")).isEqualTo("untested");
      assertThat(admin.put(path("/" + type), unset.body()).status()).isEqualTo(200);
    }
    Http.Answer kinds = admin.get(path("/types"));
    assertThat(kinds.body()).contains("whsec_", "Mail server");
  }

  @Test
  void aTestMessageArrivesAndThePasswordNeverComesOut() throws Exception {
    Http.Answer put = admin.put(path("/email"), email(Map.of()));
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    Http.Answer shown = admin.get(path("/email"));
    assertThat(shown.text("/config/host")).isEqualTo("127.0.0.1");
    assertThat(shown.at("/digestMinutes").asInt()).isEqualTo(45);
    assertThat(put.body() + shown.body()).doesNotContain(PASSWORD);
    assertThat(admin.put(path("/email"), shown.body()).status()).isEqualTo(200);
    Http.Answer test = admin.post(path("/email/test"), "");
    assertThat(test.at("/ok").asBoolean()).as(test.body()).isTrue();
    assertThat(test.text("/checks/0/name")).isEqualTo("E-mail");
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(mail.getReceivedMessages()[0].getSubject()).contains("Test store reach you here");
    assertThat(GreenMailUtil.getBody(mail.getReceivedMessages()[0])).contains("test message");
    Http.Answer after = admin.get(path("/email"));
    assertThat(after.text("/status")).isEqualTo("connected");
    assertThat(after.text("/lastSuccessAt")).isNotEmpty();
    assertThat(after.at("/lastError").isNull()).isTrue();
    assertThat(row()).doesNotContain(PASSWORD);
    assertThat(admin.get(store.path("/audit")).body())
        .contains("changed an alert channel")
        .doesNotContain(PASSWORD);
  }

  @Test
  void aChannelThatDoesNotWorkSaysWhyUntilItDoes() {
    admin.put(path("/email"), email(Map.of("password", "wrong")));
    Http.Answer test = admin.post(path("/email/test"), "");
    assertThat(test.status()).isEqualTo(200);
    assertThat(test.at("/ok").asBoolean()).isFalse();
    assertThat(test.text("/message")).contains("does not accept the user name and password");
    Http.Answer failing = admin.get(path("/email"));
    assertThat(failing.text("/status")).isEqualTo("failing");
    assertThat(failing.text("/lastError/message")).isEqualTo(test.text("/message"));
    assertThat(failing.text("/lastError/at")).isNotEmpty();
    admin.put(path("/email"), email(Map.of()));
    assertThat(admin.get(path("/email")).text("/status")).isEqualTo("untested");
    assertThat(admin.post(path("/webhook/test"), "").at("/ok").asBoolean()).isFalse();
  }

  @Test
  void whatCannotBeUsedIsRefusedWithAPointer() {
    refused("email", Map.of("config", Map.of("host", "mail.example")), "/config/port");
    refused("email", email(Map.of("to", "nobody")), "/config/to");
    refused("email", email(Map.of("from", "a@b, c@d")), "/config/from");
    refused("email", email(Map.of("port", 70_000)), "/config/port");
    refused("email", email(Map.of("tls", "perhaps")), "/config/tls");
    refused("email", email(Map.of("hots", "x")), "/config/hots");
    refused("webhook", Map.of("config", Map.of("url", "https://a.example/")), "/config/secret");
    refused("webhook", webhook("https://a.example/", "short"), "/config/secret");
    refused("webhook", webhook("gopher://a.example/", SECRET), "/config/url");
    Map<String, Object> often = new HashMap<>(webhook("https://a.example/", SECRET));
    often.put("digestMinutes", 1);
    refused("webhook", often, "/digestMinutes");
    assertThat(admin.put(path("/webhook"), Map.of("enable", true)).status()).isEqualTo(400);
    assertThat(admin.get(path("/pigeon")).status()).isEqualTo(404);
    assertThat(admin.put(path("/pigeon"), Map.of()).status()).isEqualTo(404);
    assertThat(http.get(path("")).status()).isEqualTo(401);
  }

  @Test
  void anotherStoresSecretsAreOutOfReach() {
    admin.put(path("/webhook"), webhook("https://a.example/", SECRET));
    TestStore other = TestStore.create(http);
    Http.Answer theirs = admin.get(other.path("/alerts/channels/webhook"));
    assertThat(theirs.at("/config").size()).isZero();
    jdbc.sql(
            """
            INSERT INTO alert_channel
              (store_id, type, id, enabled, digest_minutes, config, secrets)
            SELECT :other, type, id, enabled, digest_minutes, config, secrets
            FROM alert_channel WHERE store_id = :store
            """)
        .param("other", other.id())
        .param("store", store.id())
        .update();
    Http.Answer test = admin.post(other.path("/alerts/channels/webhook/test"), "");
    assertThat(test.at("/ok").asBoolean()).isFalse();
    assertThat(test.text("/message")).contains("Enter it anew");
    Http.Answer put =
        admin.put(other.path("/alerts/channels/webhook"), webhook("https://a.example/", SECRET));
    assertThat(put.status()).isEqualTo(200);
  }

  @Test
  void aPasswordThatWasKeptGoesToNoOtherServer() {
    admin.put(path("/email"), email(Map.of()));
    String elsewhere =
        admin.get(path("/email")).body().replace("\"127.0.0.1\"", "\"mail.evil.example\"");
    Http.Answer answer = admin.put(path("/email"), elsewhere);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/config/password");
    assertThat(admin.put(path("/email"), email(Map.of("host", "mail.other.example"))).status())
        .isEqualTo(200);
  }

  @Test
  void oneThatIsRemovedLeavesNoSecretBehind() {
    admin.put(path("/webhook"), webhook("https://a.example/", SECRET));
    assertThat(admin.delete(path("/webhook")).status()).isEqualTo(204);
    assertThat(row()).isEmpty();
    assertThat(admin.get(path("/webhook")).at("/enabled").asBoolean()).isFalse();
    assertThat(admin.delete(path("/webhook")).status()).isEqualTo(204);
    assertThat(admin.get(store.path("/audit")).body()).contains("removed an alert channel");
  }

  @Test
  void ticketsThatWaitForAnIntegrationWhichIsChosenNoMoreAreToldOf() {
    String integration =
        admin
            .post(
                store.path("/integrations"),
                Map.of("type", "webhook", "name", "Desk", "config", closed()))
            .text("/id");
    choose(integration);
    submitting.submit(SampleTicket.of(new StoreId(store.id())), integration);
    choose(null);
    Http.Answer alerts = admin.get(store.path("/alerts"));
    assertThat(alerts.text("/items/0/kind")).isEqualTo("integration_switched");
    assertThat(alerts.text("/items/0/message")).contains("still wait for Desk: 1.");
  }

  private void choose(@org.jspecify.annotations.Nullable String integration) {
    String path = store.path("/skills/human-handoff/settings");
    Http.Answer now = admin.get(path);
    String changed =
        now.body()
            .replaceFirst(
                "\"integrationId\":(null|\"[^\"]+\")",
                "\"integrationId\":" + (integration == null ? "null" : "\"" + integration + "\""));
    Http.Answer put = admin.with("If-Match", now.header("etag")).put(path, changed);
    assertThat(put.status()).as(put.body()).isLessThan(300);
  }

  /** Nobody listens there. */
  private static Map<String, Object> closed() {
    return Map.of("url", "http://127.0.0.1:1/", "secret", SECRET);
  }

  private void refused(String type, Map<String, Object> body, String pointer) {
    Http.Answer answer = admin.put(path("/" + type), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.text("/errors/0/pointer")).as(answer.body()).isEqualTo(pointer);
    assertThat(answer.body()).doesNotContain(PASSWORD, "short");
  }

  private Map<String, Object> email(Map<String, Object> more) {
    Map<String, Object> config =
        new HashMap<>(
            Map.of(
                "host", "127.0.0.1",
                "port", mail.getSmtp().getPort(),
                "tls", "none",
                "username", "baton",
                "password", PASSWORD,
                "from", "Baton <baton@shop.test>",
                "to", "owner@shop.test"));
    config.putAll(more);
    return Map.of("enabled", true, "digestMinutes", 45, "config", config);
  }

  private static Map<String, Object> webhook(String url, String secret) {
    return Map.of("config", Map.of("url", url, "secret", secret));
  }

  private String row() {
    return String.join(
        "",
        jdbc.sql("SELECT alert_channel::text FROM alert_channel WHERE store_id = ?")
            .param(store.id())
            .query(String.class)
            .list());
  }

  private String path(String rest) {
    return store.path("/alerts/channels" + rest);
  }
}
