package dev.baton.connector.internal;

import dev.baton.connector.HelpdeskConnector;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Entered;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Setting;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the kinds of helpdesk say about the settings of their connections. */
@Component
class Configs {
  private final Connectors connectors;
  private final Safekeeping safekeeping;

  Configs(Connectors connectors, Safekeeping safekeeping) {
    this.connectors = connectors;
    this.safekeeping = safekeeping;
  }

  /**
   * What a merchant entered for a kind of helpdesk. Looks host names up: no transaction should be
   * open.
   *
   * @throws dev.baton.shared.Problem 422 when the kind or a setting is refused
   */
  Entered check(String type, Map<String, Object> entered) {
    return safekeeping.check(connectors.orRefuse(type).settings(), entered);
  }

  /** Whether the connection works: nothing missing, and the helpdesk agrees. */
  Check check(Access access) {
    HelpdeskConnector connector = connectors.orRefuse(access.type());
    List<String> missing =
        connector.settings().stream()
            .filter(Setting::required)
            .filter(setting -> access.text(setting.path()).isEmpty())
            .map(Setting::label)
            .toList();
    return missing.isEmpty()
        ? connector.check(access)
        : Check.of(
            List.of(
                Check.Item.wrong(
                    "Settings", "Not filled in: " + String.join(", ", missing) + ".")));
  }
}
