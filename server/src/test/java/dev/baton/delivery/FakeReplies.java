package dev.baton.delivery;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentReply;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.TicketNews;
import dev.baton.connector.WayBack;
import dev.baton.shared.vault.Access;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the fake helpdesk tells: {@code ticket|id|text}, believed without proof. */
final class FakeReplies implements AgentReplies {

  /** What it sends when an agent answers. */
  static Hook reply(String ticket, String id, String text) {
    return new Hook(Map.of(), (ticket + "|" + id + "|" + text).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String type() {
    return "fake";
  }

  @Override
  public WayBack wayBack(Access access) {
    return WayBack.SIGNED_HOOK;
  }

  @Override
  public HookReading hear(Access access, Hook hook, Instant now) {
    String[] parts = hook.text().split("\\|", 3);
    return HookReading.Heard.of(
        new TicketNews.Replied(parts[0], new AgentReply(parts[1], parts[2], null, List.of(), now)));
  }

  @Override
  public ThreadReading read(Access access, String ticketId, @Nullable String mark) {
    return new ThreadReading.Gone();
  }
}
