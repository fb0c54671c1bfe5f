package dev.baton.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.BatonSettings;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonTest
class ApiKeysApiTest {
  private static final String ADMIN = "/api/v1/admin";
  private final Http http;
  private final Http admin;
  private final BatonSettings settings;
  private final JdbcClient jdbc;

  ApiKeysApiTest(Http http, BatonSettings settings, JdbcClient jdbc) {
    this.http = http;
    this.admin = http.asAdmin();
    this.settings = settings;
    this.jdbc = jdbc;
  }

  @Test
  void a_key_is_shown_once_and_opens_its_own_store_only() {
    String mine = store();
    String other = store();
    Answer made = admin.post(keys(mine), Map.of("name", "CI"));
    assertThat(made.status()).isEqualTo(201);
    String key = made.text("/key");
    assertThat(key).matches("bk_" + mine + "_[0-9A-Za-z]{40}");
    assertThat(admin.get(keys(mine)).body()).contains("CI").doesNotContain(key);

    Http holder = http.as(key);
    assertThat(holder.get(ADMIN + "/stores/" + mine).status()).isEqualTo(200);
    assertThat(holder.get(ADMIN + "/stores/" + other).status()).isEqualTo(404);
    assertThat(holder.get(ADMIN + "/stores/nowhere").body())
        .isEqualTo(holder.get(ADMIN + "/stores/" + other).body());
    assertThat(holder.get(ADMIN + "/stores").at("/items").size()).isEqualTo(1);
    assertThat(holder.post(ADMIN + "/stores", Map.of()).status()).isEqualTo(403);
    assertThat(holder.get(ADMIN + "/api-keys").status()).isEqualTo(403);
    assertThat(holder.get(ADMIN + "/stores/" + mine + "/audit").text("/items/0/what"))
        .isEqualTo("made an API key");
  }

  @Test
  void a_removed_key_opens_nothing() {
    String store = store();
    Answer made = admin.post(keys(store), Map.of("name", "Old"));
    Http holder = http.as(made.text("/key"));
    assertThat(holder.get(ADMIN + "/stores/" + store).status()).isEqualTo(200);
    assertThat(admin.get(keys(store)).at("/items/0/lastUsedAt").isNull()).isFalse();

    String elsewhere = keys(store()) + "/" + made.text("/id");
    assertThat(admin.delete(elsewhere).status()).isEqualTo(404);
    assertThat(admin.delete(keys(store) + "/" + made.text("/id")).status()).isEqualTo(204);
    assertThat(holder.get(ADMIN + "/stores/" + store).status()).isEqualTo(401);
    assertThat(admin.delete(keys(store) + "/" + made.text("/id")).status()).isEqualTo(404);
  }

  @Test
  void the_key_itself_is_kept_nowhere() {
    String store = store();
    String key = admin.post(keys(store), Map.of("name", "Secret")).text("/key");
    assertThat(
            jdbc.sql("SELECT row_to_json(k)::text FROM api_key k WHERE store_id = :store")
                .param("store", store)
                .query(String.class)
                .single())
        .doesNotContain(key.substring(key.length() - 20));
    assertThat(admin.get(ADMIN + "/stores/" + store + "/audit").body())
        .doesNotContain(key.substring(key.length() - 20));
  }

  @Test
  void a_key_of_the_installation_opens_every_store() {
    Answer made = admin.post(ADMIN + "/api-keys", Map.of("name", "Deploy"));
    Http holder = http.as(made.text("/key"));
    assertThat(holder.get(ADMIN + "/stores/demo").status()).isEqualTo(200);
    assertThat(holder.get(ADMIN + "/stores/" + store()).status()).isEqualTo(200);
    assertThat(admin.get(ADMIN + "/api-keys").body())
        .contains("Deploy")
        .doesNotContain("bootstrap");
    assertThat(admin.delete(ADMIN + "/api-keys/" + made.text("/id")).status()).isEqualTo(204);
    assertThat(holder.get(ADMIN + "/stores/demo").status()).isEqualTo(401);
  }

  @Test
  void the_command_lines_key_is_in_the_data_directory_for_its_owner_only() throws IOException {
    Path file = settings.dataDirectory().resolve("admin.key");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(http.as(Files.readString(file).strip()).get(ADMIN + "/stores/demo").status())
        .isEqualTo(200);
  }

  @Test
  void keys_that_are_nearly_right_are_wrong() {
    String key = admin.post(keys(store()), Map.of("name", "K")).text("/key");
    Set<String> wrong =
        new HashSet<>(List.of(key + "x", key.substring(1), key.toUpperCase(java.util.Locale.ROOT)));
    wrong.add(key.replaceFirst("bk_[^_]+_", "bk_demo_"));
    wrong.add("bk_" + "x".repeat(5_000));
    for (String text : wrong) {
      assertThat(http.as(text).get(ADMIN + "/stores").status()).isEqualTo(401);
    }
  }

  @Test
  void a_name_is_needed() {
    assertThat(admin.post(keys(store()), Map.of()).text("/errors/0/pointer")).isEqualTo("/name");
  }

  private static String keys(String store) {
    return ADMIN + "/stores/" + store + "/api-keys";
  }

  private String store() {
    String id = "k-" + UUID.randomUUID().toString().substring(0, 12);
    Map<String, Object> body =
        Map.of("id", id, "name", "Loom", "country", "US", "currency", "USD", "timeZone", "UTC");
    assertThat(admin.post(ADMIN + "/stores", body).status()).isEqualTo(201);
    return id;
  }
}
