package dev.baton.connector.webhook;

import dev.baton.connector.Messenger;
import dev.baton.connector.Notice;
import dev.baton.connector.Outcome;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Setting;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a merchant's own program by a signed message. */
@Component
class WebhookMessenger implements Messenger {
  private final WebhookConnector webhook;

  WebhookMessenger(WebhookConnector webhook) {
    this.webhook = webhook;
  }

  @Override
  public String type() {
    return webhook.type();
  }

  @Override
  public String title() {
    return webhook.title();
  }

  @Override
  public List<Setting> settings() {
    return webhook.settings();
  }

  /** The rules of its settings say it all. */
  @Override
  public void refuse(Access access) {}

  @Override
  public Outcome tell(Access access, Notice notice) {
    return webhook.told(access, WebhookEvent.told(notice));
  }
}
