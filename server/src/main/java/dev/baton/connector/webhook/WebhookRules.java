package dev.baton.connector.webhook;

import dev.baton.connector.Outcome;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Rules;
import org.jspecify.annotations.Nullable;

/** How receivers of webhooks answer: 410 says that they want no more of them. */
final class WebhookRules implements Rules {
  private static final int GONE = 410;

  @Override
  public @Nullable Outcome special(Reply reply, String said) {
    return reply.is(GONE)
        ? new Outcome.Unauthorized(
            GONE,
            "The receiver says that it is closed (410). Enter the address of one that is open, or"
                + " choose another integration.")
        : null;
  }
}
