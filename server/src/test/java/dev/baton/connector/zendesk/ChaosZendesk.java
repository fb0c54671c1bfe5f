package dev.baton.connector.zendesk;

import dev.baton.connector.Capabilities;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.shared.vault.Renewals;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The connector to Zendesk, which believes sooner that something is not there: the helpdesk of the
 * short form of chaos makes nothing later than its call. There only when a Baton is started so.
 */
@Component
@Profile("chaos")
class ChaosZendesk extends ZendeskConnector {
  private static final Duration SETTLES = Duration.ofSeconds(3);

  ChaosZendesk(HelpdeskHttp http, @Qualifier("connectionRenewals") Renewals renewals) {
    super(http, renewals);
  }

  @Override
  public String type() {
    return "chaos";
  }

  @Override
  public Capabilities capabilities() {
    Capabilities zendesk = super.capabilities();
    Capabilities.Once once = zendesk.once();
    return new Capabilities(
        new Capabilities.Once(
            once.idempotentCreate(),
            once.lookUp(),
            once.lookUpFollowUps(),
            SETTLES,
            once.how(),
            once.window()),
        zendesk.steps(),
        zendesk.photos(),
        zendesk.body(),
        zendesk.features());
  }
}
