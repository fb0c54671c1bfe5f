package dev.baton.testing;

import dev.baton.connector.Addition;
import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentReply;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.HookReading.Heard;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.WayBack;
import dev.baton.connector.hook.OwnFormat;
import dev.baton.connector.hook.Signatures;
import dev.baton.connector.hook.StandardWebhook;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A helpdesk in memory, with its connector in one, in which a test is the agent. */
public final class TestHelpdesk implements HelpdeskConnector, AgentReplies {
  private final Map<String, String> tickets = new ConcurrentHashMap<>();
  private final Map<String, List<AgentReply>> replies = new ConcurrentHashMap<>();
  private final Map<String, List<String>> additions = new ConcurrentHashMap<>();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger number = new AtomicInteger(1000);
  private volatile @Nullable Outcome failing;

  @Override
  public String type() {
    return "test_helpdesk";
  }

  @Override
  public String title() {
    return "Test helpdesk";
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        new Capabilities.Once(true, true, true, Duration.ZERO, "", ""),
        Set.of(),
        Capabilities.Photos.upTo(10_000_000, 20_000_000),
        new Capabilities.Body(Format.HTML, 100_000),
        EnumSet.allOf(Capabilities.Feature.class));
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.choice("way", "Way", "signed_hook", "hook_and_read", "polling"),
        Setting.secret("webhookSecret", "Secret"));
  }

  @Override
  public Check check(Access access) {
    return Check.of(List.of(Check.Item.fine("Everything")));
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    return Outcome.Created.of(
        tickets.computeIfAbsent(draft.key(), _ -> "T" + number.incrementAndGet()), null);
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    String id = tickets.get(draft.key());
    return id == null ? new LookUp.NotFound() : new LookUp.Found(id, null);
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    List<String> all = list(additions, addition.ticketId());
    all.add(addition.followUp().author().key() + ": " + addition.followUp().text());
    return Outcome.Created.of("added-" + addition.key(), null);
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return new LookUp.NotFound();
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return null;
  }

  @Override
  public WayBack wayBack(Access access) {
    return WayBack.valueOf(access.text("way").orElse("none").toUpperCase(java.util.Locale.ROOT));
  }

  @Override
  public HookReading hear(Access access, Hook hook, Instant now) {
    String secret = access.text("webhookSecret").orElse(null);
    if (secret == null || !wayBack(access).hooked()) {
      return new HookReading.NotExpected();
    }
    if (wayBack(access) == WayBack.SIGNED_HOOK) {
      return StandardWebhook.objection(secret, hook, now)
          .<HookReading>map(HookReading.Refused::new)
          .orElseGet(() -> OwnFormat.read(hook, hook.header("webhook-id").orElse(""), now));
    }
    return Signatures.same(hook.header("X-Secret").orElse(""), secret)
        ? Heard.look(hook.text())
        : new HookReading.Refused("The secret is wrong.");
  }

  @Override
  public ThreadReading read(Access access, String ticketId, @Nullable String mark) {
    Outcome fault = failing;
    if (fault != null) {
      return new ThreadReading.Failed(fault);
    }
    List<AgentReply> all = List.copyOf(list(replies, ticketId));
    int from = mark == null ? 0 : Integer.parseInt(mark);
    return new ThreadReading.Read(
        all.subList(from, all.size()), closed.contains(ticketId), String.valueOf(all.size()));
  }

  /** An agent answers in it. */
  public void answers(String ticketId, AgentReply reply) {
    list(replies, ticketId).add(reply);
  }

  /** An agent closes a ticket or opens it again. */
  public void closes(String ticketId, boolean close) {
    if (close) {
      closed.add(ticketId);
    } else {
      closed.remove(ticketId);
    }
  }

  /** Fails all readings so; null for no more. */
  public void fails(@Nullable Outcome outcome) {
    failing = outcome;
  }

  /** What was added to a ticket, in order. */
  public List<String> additions(String ticketId) {
    return List.copyOf(list(additions, ticketId));
  }

  private static <T> List<T> list(Map<String, List<T>> lists, String key) {
    return lists.computeIfAbsent(key, _ -> Collections.synchronizedList(new ArrayList<>()));
  }
}
