package dev.baton.handoff.settings.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.handoff.settings.SettingsVersions;
import dev.baton.shared.Detail;
import dev.baton.shared.StoreId;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

@BatonTest
class SettingsApiTest {
  private final Http admin;
  private final SettingsVersions versions;
  private final JdbcClient jdbc;
  private final StoreId store = new StoreId("h-" + UUID.randomUUID().toString().substring(0, 12));
  private final String path = "/api/v1/admin/stores/" + store + "/skills/human-handoff/settings";

  SettingsApiTest(Http http, SettingsVersions versions, JdbcClient jdbc) {
    this.admin = http.asAdmin();
    this.versions = versions;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void aStore() {
    Map<String, Object> body =
        Map.of(
            "id",
            store.value(),
            "name",
            "Loom",
            "country",
            "US",
            "currency",
            "USD",
            "timeZone",
            "UTC");
    assertThat(admin.post("/api/v1/admin/stores", body).status()).isEqualTo(201);
  }

  @Test
  void a_new_store_has_version_1() {
    Answer settings = admin.get(path);
    assertThat(settings.at("/version").asInt()).isEqualTo(1);
    assertThat(settings.header("etag")).isEqualTo("\"1\"");
    assertThat(settings.text("/subject")).isEqualTo("Contact support");
    Answer list = admin.get(path + "/versions");
    assertThat(list.at("/items").size()).isEqualTo(1);
    assertThat(list.at("/items/0/version").isIntegralNumber()).isTrue();
    assertThat(list.text("/items/0/author")).isEqualTo("Baton");
    assertThat(list.at("/nextCursor").isNull()).isTrue();
  }

  @Test
  void what_get_returns_can_be_put_back_and_changes_nothing() {
    Answer settings = admin.get(path);
    Answer same = with(settings.header("etag")).put(path, settings.body());
    assertThat(same.status()).isEqualTo(200);
    assertThat(same.json()).isEqualTo(settings.json());
    assertThat(admin.get(path + "/versions").at("/items").size()).isEqualTo(1);
  }

  @Test
  void a_change_is_a_new_version_with_author_and_words() {
    Answer saved = change("/information/phone", "enabled", true);
    assertThat(saved.status()).isEqualTo(200);
    assertThat(saved.at("/version").asInt()).isEqualTo(2);
    assertThat(saved.header("etag")).isEqualTo("\"2\"");
    assertThat(versions.current(store).information().collects(Detail.PHONE)).isTrue();
    assertThat(versions.version(store, 1).orElseThrow().information().collects(Detail.PHONE))
        .isFalse();
    Answer list = admin.get(path + "/versions");
    assertThat(list.at("/items/0/version").asInt()).isEqualTo(2);
    assertThat(list.text("/items/0/author")).contains("bootstrap");
    assertThat(list.text("/items/0/changes/0")).isEqualTo("Phone is now optional.");
    assertThat(
            admin.get("/api/v1/admin/stores/" + store + "/audit").text("/items/0/details/changes"))
        .isEqualTo("Phone is now optional.");
  }

  @Test
  void a_stale_version_is_refused_and_an_absent_one_too() {
    String body = admin.get(path).body();
    change("/information/phone", "enabled", true);
    assertThat(with("\"1\"").put(path, body).status()).isEqualTo(412);
    assertThat(with("nonsense").put(path, body).status()).isEqualTo(412);
    assertThat(admin.put(path, body).status()).isEqualTo(428);
    assertThat(with("*").put(path, body).at("/version").asInt()).isEqualTo(3);
    assertThat(with("\"1\", W/\"3\"").put(path, body).status()).isEqualTo(200);
  }

  @Test
  void a_former_version_is_restored_as_a_new_one() {
    change("/information/phone", "enabled", true);
    Answer restored = admin.post(path + "/versions/1/restore", Map.of());
    assertThat(restored.status()).isEqualTo(200);
    assertThat(restored.at("/version").asInt()).isEqualTo(3);
    assertThat(restored.at("/information/phone/enabled").asBoolean()).isFalse();
    assertThat(admin.get(path + "/versions").text("/items/0/changes/0"))
        .isEqualTo("Version 1 was restored.");
    assertThat(admin.get(path + "/versions/2").at("/information/phone/enabled").asBoolean())
        .isTrue();
    assertThat(admin.post(path + "/versions/99/restore", Map.of()).status()).isEqualTo(404);
    assertThat(admin.post(path + "/versions/x/restore", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void of_many_who_save_at_once_one_wins() throws Exception {
    Answer settings = admin.get(path);
    List<Callable<Integer>> savers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ObjectNode body = (ObjectNode) settings.json();
      body.put("subject", "Subject " + i);
      savers.add(() -> with("\"1\"").put(path, body).status());
    }
    List<Integer> answers = new ArrayList<>();
    try (ExecutorService together = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> answer : together.invokeAll(savers)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
    assertThat(admin.get(path).at("/version").asInt()).isEqualTo(2);
  }

  @Test
  void what_breaks_a_rule_is_refused_and_saves_nothing() {
    ObjectNode body = (ObjectNode) admin.get(path).json();
    ((ObjectNode) body.at("/information/email")).put("enabled", false);
    Answer refused = with("*").put(path, body);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/information/email/enabled");
    assertThat(with("*").put(path, "{").status()).isEqualTo(400);
    assertThat(with("*").put(path, "[]").status()).isEqualTo(400);
    assertThat(with("*").put(path, "{\"x\":1}").status()).isEqualTo(400);
    assertThat(admin.get(path).at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void an_integration_must_be_one_of_the_stores() {
    String another = UUID.randomUUID().toString();
    Answer refused = change("", "integrationId", another);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/integrationId");
    assertThat(change("", "fallbackIntegrationId", another).status()).isEqualTo(422);
    assertThat(change("", "integrationId", null).at("/version").asInt()).isEqualTo(1);
  }

  @Test
  void a_version_cannot_be_changed_even_by_sql() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    jdbc.sql("UPDATE handoff_settings SET author = 'x' WHERE store_id = :store")
                        .param("store", store.value())
                        .update()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void the_versions_come_page_by_page() {
    for (int i = 0; i < 55; i++) {
      change("", "subject", "Subject " + i);
    }
    Answer first = admin.get(path + "/versions");
    assertThat(first.at("/items").size()).isEqualTo(50);
    Answer second = admin.get(path + "/versions?cursor=" + first.text("/nextCursor"));
    assertThat(second.at("/items").size()).isEqualTo(6);
    assertThat(second.at("/items/5/version").asInt()).isEqualTo(1);
  }

  private Answer change(String at, String member, @Nullable Object value) {
    Answer settings = admin.get(path);
    ObjectNode body = (ObjectNode) settings.json();
    ((ObjectNode) body.at(at)).putPOJO(member, value);
    return with(settings.header("etag")).put(path, body);
  }

  private Http with(String ifMatch) {
    return admin.with("If-Match", ifMatch);
  }
}
