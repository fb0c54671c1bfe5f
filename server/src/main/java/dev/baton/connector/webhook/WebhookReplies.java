package dev.baton.connector.webhook;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.WayBack;
import dev.baton.connector.hook.OwnFormat;
import dev.baton.connector.hook.StandardWebhook;
import dev.baton.shared.vault.Access;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What agents answer in a system of the merchant's own: it sends messages in Baton's format, signed
 * with the secret that signs the messages it gets.
 */
@Component
class WebhookReplies implements AgentReplies {

  @Override
  public String type() {
    return "webhook";
  }

  @Override
  public WayBack wayBack(Access access) {
    return secrets(access).isEmpty() ? WayBack.NONE : WayBack.SIGNED_HOOK;
  }

  /** While the secret changes, either of the two is good. */
  @Override
  public HookReading hear(Access access, Hook hook, Instant now) {
    Optional<String> objection = Optional.empty();
    for (String secret : secrets(access)) {
      objection = StandardWebhook.objection(secret, hook, now);
      if (objection.isEmpty()) {
        return OwnFormat.read(hook, hook.header("webhook-id").orElseThrow(), now);
      }
    }
    return objection
        .<HookReading>map(HookReading.Refused::new)
        .orElseGet(HookReading.NotExpected::new);
  }

  /** Nothing can be asked of a receiver. */
  @Override
  public ThreadReading read(Access access, String ticketId, @Nullable String mark) {
    return new ThreadReading.Gone();
  }

  private static List<String> secrets(Access access) {
    return access.text("secret").map(all -> List.of(all.strip().split(" +"))).orElse(List.of());
  }
}
