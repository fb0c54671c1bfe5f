package dev.baton.outside.web;

import dev.baton.assistant.TokenKey;
import dev.baton.conversation.Conversation;
import dev.baton.merchant.Caller;
import dev.baton.merchant.Store;
import dev.baton.outside.HandoffDesk;
import dev.baton.outside.Told;
import dev.baton.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What other agents can ask for, by whichever protocol. */
@Component
public class Counter {
  private static final int LONGEST_KEY = 255;
  private static final int LONGEST_WAIT = 30;

  private final HandoffDesk desk;
  private final Door door;
  private final JsonMapper json;
  private final Clock clock;

  Counter(HandoffDesk desk, Door door, JsonMapper json, Clock clock) {
    this.desk = desk;
    this.door = door;
    this.json = json;
    this.clock = clock;
  }

  /** Takes a conversation over, once for each key. */
  public Told handOver(Caller caller, HandoffRequest request, String key, String address) {
    Store store = door.store(caller, Bounds.required("/store", request.store()));
    String fingerprint =
        HexFormat.of().formatHex(TokenKey.sha256(json.writeValueAsString(request)));
    return desk.handOver(
        store,
        new HandoffDesk.Once(checked(key), fingerprint),
        new HandoffReading(request, address, clock.instant()).read());
  }

  /**
   * Takes a word of the shopper.
   *
   * @param key tells a repeat from the same word said twice, or null
   */
  public Told reply(Conversation conversation, @Nullable String key, @Nullable String text) {
    Bounds.longest("/text", text, HandoffReading.LONGEST_TEXT);
    if (text == null || text.isBlank()) {
      throw Problem.malformed("/text", "required", "The shopper's answer is needed.");
    }
    return desk.reply(conversation, key == null ? null : checked(key), text);
  }

  /**
   * Tells how a handoff stands.
   *
   * @param after the place in the conversation after which the team's answers are wanted, or null
   * @param wait seconds to wait for one, or null
   */
  public Told look(Conversation conversation, @Nullable Integer after, @Nullable Integer wait) {
    int from = after == null ? 0 : after;
    int seconds = wait == null ? 0 : wait;
    if (from < 0) {
      throw Problem.malformed("/after", "wrong_value", "This is the seq of an answer, or 0.");
    }
    if (seconds < 0 || seconds > LONGEST_WAIT) {
      throw Problem.malformed(
          "/wait", "wrong_value", "Seconds to wait are 0 to " + LONGEST_WAIT + ".");
    }
    return desk.look(conversation, from, Duration.ofSeconds(seconds));
  }

  /**
   * The conversation of a handoff.
   *
   * @param caller whose key came, or null when it is the handoff's own token
   */
  public Conversation conversation(
      @Nullable Caller caller, @Nullable String authorization, UUID handoff) {
    return door.conversation(caller, authorization, handoff);
  }

  private static String checked(String key) {
    boolean fine =
        !key.isBlank()
            && key.length() <= LONGEST_KEY
            && key.chars().allMatch(c -> c >= ' ' && c <= '~');
    if (!fine) {
      throw Problem.malformed(
          "",
          "idempotency_key",
          "An idempotency key has 1 to 255 characters of ASCII, new for every request.");
    }
    return key;
  }
}
