package dev.baton.connector.internal;

import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectors;
import dev.baton.shared.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The kinds of helpdesk among the beans. */
@Component
class Connectors implements HelpdeskConnectors {
  private final Map<String, HelpdeskConnector> byType = new TreeMap<>();

  Connectors(List<HelpdeskConnector> connectors) {
    connectors.forEach(connector -> byType.put(connector.type(), connector));
  }

  @Override
  public Collection<HelpdeskConnector> all() {
    return byType.values();
  }

  @Override
  public Optional<HelpdeskConnector> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  HelpdeskConnector orRefuse(String type) {
    return find(type)
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    "/type",
                    "unknown",
                    "This Baton cannot connect to that kind of helpdesk. It knows: "
                        + String.join(", ", byType.keySet())
                        + "."));
  }
}
