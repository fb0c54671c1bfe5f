package dev.baton.connector.web;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.connector.WayBack;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How agents' answers come back from an integration, and the address to enter in the helpdesk. */
@RestController
class WayBackController {
  private final Connections connections;
  private final ObjectProvider<AgentReplies> replies;
  private final BatonSettings settings;

  WayBackController(
      Connections connections, ObjectProvider<AgentReplies> replies, BatonSettings settings) {
    this.connections = connections;
    this.replies = replies;
    this.settings = settings;
  }

  /**
   * A way back.
   *
   * @param way {@code signed_hook}, {@code hook_and_read}, {@code polling}, {@code built_in} or
   *     {@code none}, as the integration is set up now
   * @param hook the address the helpdesk may tell its news at; null where none is understood
   */
  record Way(String way, @Nullable String hook) {}

  @GetMapping("/api/v1/admin/stores/{store}/integrations/{id}/way-back")
  Way wayBack(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    Connection connection =
        connections
            .find(storeId, id)
            .orElseThrow(() -> Problem.notFound("This store has no such integration."));
    if (connection.type().equals(Connection.INBOX)) {
      return new Way(WayBack.BUILT_IN.key(), null);
    }
    return replies.stream()
        .filter(one -> one.type().equals(connection.type()))
        .findFirst()
        .map(one -> new Way(way(storeId, id, one).key(), address(storeId, id)))
        .orElseGet(() -> new Way(WayBack.NONE.key(), null));
  }

  private WayBack way(StoreId store, UUID id, AgentReplies one) {
    return connections.open(store, id).map(one::wayBack).orElse(WayBack.NONE);
  }

  private String address(StoreId store, UUID id) {
    return settings.publicUrl() + "/api/v1/hooks/" + store + "/" + id;
  }
}
