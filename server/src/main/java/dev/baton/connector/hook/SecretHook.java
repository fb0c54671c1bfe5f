package dev.baton.connector.hook;

import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.HookReading.Heard;
import dev.baton.shared.vault.Access;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests of helpdesks that sign nothing: the merchant puts the integration's {@code
 * webhookSecret} into the header {@code X-Baton-Secret}. What they say of a ticket is only a reason
 * to read it.
 */
public final class SecretHook {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private SecretHook() {}

  /** The secret of a connection, where one is set. */
  public static Optional<String> secret(Access access) {
    return access.text("webhookSecret");
  }

  /**
   * What a request says.
   *
   * @param pointers where the ticket's number may stand in its JSON
   */
  public static HookReading hear(Access access, Hook hook, List<String> pointers) {
    Optional<String> secret = secret(access);
    if (secret.isEmpty()) {
      return new HookReading.NotExpected();
    }
    if (!Signatures.same(hook.header("X-Baton-Secret").orElse(""), secret.get())) {
      return new HookReading.Refused("The header X-Baton-Secret is not this integration's secret.");
    }
    try {
      JsonNode json = JSON.readTree(hook.body());
      return pointers.stream()
          .map(json::at)
          .map(node -> node.isString() || node.isNumber() ? node.asString("").strip() : "")
          .filter(id -> ID.matcher(id).matches())
          .findFirst()
          .map(Heard::look)
          .orElseGet(Heard::nothing);
    } catch (JacksonException notJson) {
      return Heard.nothing();
    }
  }
}
