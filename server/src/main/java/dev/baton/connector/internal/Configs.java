package dev.baton.connector.internal;

import dev.baton.connector.Access;
import dev.baton.connector.Check;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.Setting;
import dev.baton.shared.http.Targets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the kinds of helpdesk say about the settings of their connections. */
@Component
class Configs {
  private final Connectors connectors;
  private final Targets targets;

  Configs(Connectors connectors, Targets targets) {
    this.connectors = connectors;
    this.targets = targets;
  }

  /**
   * What a merchant entered for a kind of helpdesk. Looks host names up: no transaction should be
   * open.
   *
   * @throws dev.baton.shared.Problem 422 when the kind or a setting is refused
   */
  Config read(String type, Map<String, Object> entered) {
    return Config.read(connectors.orRefuse(type).settings(), entered, new SettingRules(targets));
  }

  /**
   * What was entered, with the secrets that were kept where none were.
   *
   * @throws dev.baton.shared.Problem 422 when they would go to another server
   */
  Config keeping(String type, Config before, Config entered) {
    List<Setting> settings = connectors.orRefuse(type).settings();
    Destination.of(settings, before)
        .letGo(Destination.of(settings, entered), settings, before, entered);
    return entered.keeping(before.secret());
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
