package dev.baton.connector.http;

import dev.baton.connector.HelpdeskConnector;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.HttpCall;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Setting;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Calls helpdesks, each with an answer of JSON within 30 seconds. */
@Component
public class HelpdeskHttp {
  private final OutboundHttp http;
  private final Clock clock;
  private final Bounds bounds;

  @Autowired
  HelpdeskHttp(OutboundHttp http, Clock clock) {
    this(http, clock, Bounds.JSON);
  }

  /** With bounds of one's own. */
  public HelpdeskHttp(OutboundHttp http, Clock clock, Bounds bounds) {
    this.http = http;
    this.clock = clock;
    this.bounds = bounds;
  }

  /** An account that answers like all others. */
  public Desk desk(HelpdeskConnector connector, Access access, URI base) {
    return desk(connector, access, base, Rules.COMMON);
  }

  /** An account that answers by rules of its own. */
  public Desk desk(HelpdeskConnector connector, Access access, URI base, Rules rules) {
    List<String> secrets =
        connector.settings().stream()
            .filter(Setting::secret)
            .map(setting -> access.text(setting.path()))
            .flatMap(Optional::stream)
            .toList();
    return new Desk(this, connector.title(), base, rules, new Discretion(secrets));
  }

  /**
   * Where an account is: its {@code baseUrl}, or its name put into the vendor's address.
   *
   * @param template as in {@code https://%s.zendesk.com}
   */
  public static URI base(Access access, String name, String template) {
    return URI.create(
        access
            .text("baseUrl")
            .orElseGet(() -> template.formatted(access.text(name).orElse("unnamed"))));
  }

  /** The time now. */
  public Instant now() {
    return clock.instant();
  }

  Reply send(HttpCall call) {
    return Reply.of(http.send(call.within(bounds)));
  }
}
