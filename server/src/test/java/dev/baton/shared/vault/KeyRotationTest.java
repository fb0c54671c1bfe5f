package dev.baton.shared.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.StoreId;
import dev.baton.shared.settings.SettingsReader;
import dev.baton.testing.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The secret key changes; no credential is lost, and the key before is needed no more. */
class KeyRotationTest {
  private static final String OLD = "a1".repeat(32);
  private static final String NEW = "b2".repeat(32);
  private static final String SECRETS = "{\"apiKey\":\"zebra-42\"}";

  private final StoreId store = new StoreId("r" + UUID.randomUUID().toString().substring(0, 8));
  private final JdbcClient jdbc = JdbcClient.create(TestPostgres.dataSource());
  private final SealedTable rows = new SealedTable(jdbc, "connection");

  @TempDir private Path directory;

  @AfterEach
  void leaveNothing() {
    jdbc.sql("DELETE FROM connection WHERE store_id = ?").param(store.value()).update();
  }

  @Test
  void what_a_retired_key_sealed_still_opens() {
    UUID connection = UUID.randomUUID();
    String sealed = box(OLD).seal(store, connection, SECRETS);
    SecretBox rotated = box(NEW + "," + OLD);
    assertThat(rotated.open(store, connection, sealed)).isEqualTo(SECRETS);
    assertThat(rotated.isCurrent(sealed)).isFalse();
    assertThat(rotated.isCurrent(rotated.seal(store, connection, SECRETS))).isTrue();
    assertThatThrownBy(() -> box(NEW).open(store, connection, sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("BATON_SECRET_KEY");
  }

  @Test
  void what_is_sealed_for_one_integration_opens_for_no_other() {
    UUID connection = UUID.randomUUID();
    String sealed = box(OLD).seal(store, connection, SECRETS);
    assertThatThrownBy(() -> box(OLD).open(store, UUID.randomUUID(), sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> box(OLD).open(new StoreId("another"), connection, sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void resealing_leaves_nothing_under_the_key_before_and_forgets_it() throws Exception {
    Path file = Files.writeString(directory.resolve("secret.key"), NEW + "\n" + OLD + "\n");
    List<UUID> connections = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      connections.add(insert(box(OLD)));
    }
    UUID already = insert(box(NEW));
    BatonSettings settings = settings(Map.of());
    new Resealing(List.of(rows), new SecretBox(settings), settings).reseal();
    for (UUID connection : connections) {
      assertThat(box(NEW).open(store, connection, sealed(connection))).isEqualTo(SECRETS);
    }
    assertThat(box(NEW).open(store, already, sealed(already))).isEqualTo(SECRETS);
    assertThat(Files.readString(file).strip()).isEqualTo(NEW);
  }

  @Test
  void the_secrets_of_alert_channels_are_sealed_anew_too() {
    UUID channel = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO alert_channel
              (store_id, type, id, enabled, digest_minutes, config, secrets)
            VALUES (:store, 'email', :id, true, 30, '{}', :secrets)
            """)
        .param("store", store.value())
        .param("id", channel)
        .param("secrets", box(OLD).seal(store, channel, SECRETS))
        .update();
    BatonSettings settings = settings(Map.of("BATON_SECRET_KEY", NEW + "," + OLD));
    new Resealing(
            List.of(rows, new SealedTable(jdbc, "alert_channel")),
            new SecretBox(settings),
            settings)
        .reseal();
    String sealed =
        jdbc.sql("SELECT secrets FROM alert_channel WHERE store_id = ?")
            .param(store.value())
            .query(String.class)
            .single();
    assertThat(box(NEW).open(store, channel, sealed)).isEqualTo(SECRETS);
  }

  @Test
  void a_secret_that_nobody_can_open_keeps_the_keys() throws Exception {
    Path file = Files.writeString(directory.resolve("secret.key"), NEW + "\n" + OLD + "\n");
    UUID lost = insert(box("c3".repeat(32)));
    String before = sealed(lost);
    BatonSettings settings = settings(Map.of());
    new Resealing(List.of(rows), new SecretBox(settings), settings).reseal();
    assertThat(sealed(lost)).isEqualTo(before);
    assertThat(Files.readString(file)).contains(NEW, OLD);
  }

  @Test
  void secrets_changed_meanwhile_are_left_alone() {
    UUID connection = insert(box(OLD));
    String changed = box(OLD).seal(store, connection, "{}");
    SealedRow read = new SealedRow(store, connection, sealed(connection));
    jdbc.sql("UPDATE connection SET secrets = ? WHERE store_id = ? AND id = ?")
        .params(changed, store.value(), connection)
        .update();
    assertThat(rows.replace(read, "other")).isFalse();
    assertThat(sealed(connection)).isEqualTo(changed);
  }

  private SecretBox box(String keys) {
    return new SecretBox(settings(Map.of("BATON_SECRET_KEY", keys)));
  }

  private BatonSettings settings(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("BATON_DATA_DIR", directory.toString());
    return SettingsReader.read(environment);
  }

  private UUID insert(SecretBox box) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO connection (store_id, id, type, name, health, message, config, secrets, created_at)
            VALUES (:store, :id, 'zendesk', 'Z', 'untested', '', '{}', :secrets, now())
            """)
        .param("store", store.value())
        .param("id", id)
        .param("secrets", box.seal(store, id, SECRETS))
        .update();
    return id;
  }

  private String sealed(UUID connection) {
    return jdbc.sql("SELECT secrets FROM connection WHERE store_id = ? AND id = ?")
        .params(store.value(), connection)
        .query(String.class)
        .single();
  }
}
