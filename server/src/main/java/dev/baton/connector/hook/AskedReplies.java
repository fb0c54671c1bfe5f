package dev.baton.connector.hook;

import dev.baton.connector.AgentReplies;
import dev.baton.connector.AgentReply;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.Outcome;
import dev.baton.connector.ThreadReading;
import dev.baton.connector.WayBack;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Setting;
import java.io.Serial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Agents' answers that are read from a helpdesk's API. As it stands, of a helpdesk that tells
 * nothing by itself; one that calls a hook says so by {@link #wayBack} and {@link #hear}.
 */
public abstract class AskedReplies implements AgentReplies {

  /** For helpdesks that count or charge calls. */
  public static final Setting OFF =
      Setting.flag("answersByEmail", "Agents' answers by email only")
          .help("Baton then asks for none; else it reads a ticket about 70 times in its week.");

  @Override
  public WayBack wayBack(Access access) {
    return access.flag(OFF.path()) ? WayBack.NONE : WayBack.POLLING;
  }

  @Override
  public HookReading hear(Access access, Hook hook, Instant now) {
    return new HookReading.NotExpected();
  }

  @Override
  public final ThreadReading read(Access access, String ticketId, @Nullable String mark) {
    return with(
        access,
        desk -> {
          try {
            return read(desk, ticketId, mark);
          } catch (NoAnswer none) {
            return none.reading;
          }
        });
  }

  /** Lets an account be read with the connection's proof. */
  protected abstract ThreadReading with(Access access, Function<Desk, ThreadReading> reading);

  /** Reads a ticket; {@link #ticket} and {@link #asked} end it when there is no answer. */
  protected abstract ThreadReading read(Desk desk, String ticketId, @Nullable String mark);

  /** The ticket itself, as the first thing that is asked: 404 says that it is gone. */
  protected static JsonNode ticket(Desk desk, Request request) {
    Reply reply = desk.call(request);
    if (reply.is(404) || reply.is(410)) {
      throw new NoAnswer(new ThreadReading.Gone());
    }
    return json(desk, reply);
  }

  /** What a helpdesk answers; a missing node when its answer has no body. */
  protected static JsonNode asked(Desk desk, Request request) {
    return json(desk, desk.call(request));
  }

  private static JsonNode json(Desk desk, Reply reply) {
    if (!reply.done()) {
      throw new NoAnswer(new ThreadReading.Failed(desk.failure(reply)));
    }
    if (!reply.readable() && !reply.empty()) {
      Outcome unreadable = desk.outcome(reply, _ -> null, false);
      throw new NoAnswer(new ThreadReading.Failed(unreadable));
    }
    return reply.json();
  }

  /**
   * An agent's answer, unless it says nothing.
   *
   * @param words by {@link ReplyText}
   * @param name the agent's, or empty
   */
  protected static Optional<AgentReply> answer(
      String id, String words, String name, List<String> files, Instant at) {
    if (id.isEmpty() || (words.isEmpty() && files.isEmpty())) {
      return Optional.empty();
    }
    String first = ReplyText.firstName(name);
    return Optional.of(new AgentReply(id, words, first.isEmpty() ? null : first, files, at));
  }

  /** The names of files, by the member that holds each. */
  protected static List<String> files(JsonNode list, String member) {
    List<String> names = new ArrayList<>();
    list.forEach(file -> names.add(ReplyText.name(file.path(member).asString("file"))));
    return names;
  }

  /** A time as a helpdesk writes it, or now. */
  protected static Instant at(Desk desk, JsonNode time) {
    return Signatures.time(time.asString("")).orElseGet(desk::now);
  }

  /** Ends a reading. */
  private static final class NoAnswer extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;
    private final transient ThreadReading reading;

    NoAnswer(ThreadReading reading) {
      super(null, null, false, false);
      this.reading = reading;
    }
  }
}
