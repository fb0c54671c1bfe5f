package dev.baton.connector.internal;

import dev.baton.connector.Access;
import dev.baton.connector.Connection;
import dev.baton.connector.jdbc.ConnectionRow;
import java.util.Map;
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
    @Nullable String sealed = row.sealedSecrets();
    return sealed == null
        ? Map.of()
        : JSON.readValue(box.open(row.connection().store(), row.connection().id(), sealed), TREE);
  }

  /** The connection with these secrets, sealed. */
  ConnectionRow sealed(Connection connection, Map<String, Object> secrets) {
    return new ConnectionRow(
        connection,
        secrets.isEmpty()
            ? null
            : box.seal(connection.store(), connection.id(), JSON.writeValueAsString(secrets)));
  }
}
