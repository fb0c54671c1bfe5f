package dev.baton.delivery.internal;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.Connections;
import dev.baton.connector.WayBack;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the connections whose helpdesks tell what agents do. */
@Component
class Listening {
  private final Connections connections;
  private final Map<String, AgentReplies> byType;

  Listening(Connections connections, ObjectProvider<AgentReplies> replies) {
    this.connections = connections;
    this.byType =
        replies.stream().collect(Collectors.toUnmodifiableMap(AgentReplies::type, one -> one));
  }

  /** A connection that tells. */
  record Open(Access access, AgentReplies replies) {

    WayBack way() {
      return replies.wayBack(access);
    }
  }

  /** Nothing when there is no such connection, or its helpdesk tells nothing. */
  Optional<Open> of(StoreId store, UUID id) {
    return connections
        .open(store, id)
        .flatMap(
            access ->
                Optional.ofNullable(byType.get(access.type()))
                    .map(replies -> new Open(access, replies)));
  }
}
