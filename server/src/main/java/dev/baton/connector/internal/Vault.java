package dev.baton.connector.internal;

import dev.baton.connector.Access;
import dev.baton.connector.Connection;
import dev.baton.connector.jdbc.ConnectionRow;
import dev.baton.shared.StoreId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Opens and seals the secrets of connections. */
@Component
class Vault {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};
  private final SecretBox box;

  Vault(SecretBox box) {
    this.box = box;
  }

  /** The connection with all its settings. */
  Access opened(ConnectionRow row) {
    Connection connection = row.connection();
    return new Access(
        connection.store(),
        connection.id(),
        connection.type(),
        new Config(connection.config(), secrets(row)).whole());
  }

  Map<String, Object> secrets(ConnectionRow row) {
    return secrets(row.connection().store(), row.connection().id(), row.sealedSecrets());
  }

  Map<String, Object> secrets(StoreId store, UUID owner, @Nullable String sealed) {
    return sealed == null ? Map.of() : JSON.readValue(box.open(store, owner, sealed), TREE);
  }

  /** The connection with these secrets, sealed. */
  ConnectionRow sealed(Connection connection, Map<String, Object> secrets) {
    return new ConnectionRow(connection, sealed(connection.store(), connection.id(), secrets));
  }

  /** Nothing when there are none. */
  @Nullable String sealed(StoreId store, UUID owner, Map<String, Object> secrets) {
    return secrets.isEmpty() ? null : box.seal(store, owner, JSON.writeValueAsString(secrets));
  }
}
