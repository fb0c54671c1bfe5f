package dev.baton.connector.zendesk;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.WayBack;
import dev.baton.shared.vault.Access;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What agents do in Zendesk, by its signed event webhooks. */
@Component
class ZendeskReplies implements AgentReplies {

  @Override
  public String type() {
    return "zendesk";
  }

  @Override
  public WayBack wayBack(Access access) {
    return access.text("webhookSecret").isPresent() ? WayBack.SIGNED_HOOK : WayBack.NONE;
  }

  @Override
  public HookReading hear(Access access, Hook hook, Instant now) {
    return access
        .text("webhookSecret")
        .map(secret -> ZendeskEvents.hear(secret, hook, now))
        .orElseGet(HookReading.NotExpected::new);
  }

  /** Nothing asks for it: the events hold what was said. */
  @Override
  public ThreadReading read(Access access, String ticketId, @Nullable String mark) {
    return new ThreadReading.Gone();
  }
}
