package dev.baton.skill;

import dev.baton.merchant.Store;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Language;
import dev.baton.shared.OrderNumber;
import dev.baton.shopper.OrderAccess;
import dev.baton.understanding.Reading;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One message, and all a skill may know when it answers.
 *
 * @param conversationId names the conversation, for acts that must happen once
 * @param text the message as typed, secrets masked
 * @param state what this skill remembered with its last step; empty at its start
 * @param email the last address typed in this conversation, when there is one
 * @param orderNumber the last order number typed in this conversation, when there is one
 * @param orders the only way to an order's facts
 * @param instructed what the merchant's instructions say; asked before anything is done
 * @param preview whether this is a merchant's rehearsal: nothing irreversible may be done
 */
public record Turn(
    Store store,
    String conversationId,
    String text,
    Reading reading,
    Map<String, String> state,
    Optional<EmailAddress> email,
    Optional<OrderNumber> orderNumber,
    OrderAccess orders,
    Instructed instructed,
    Language language,
    Instant now,
    boolean preview) {

  /** In the state: the skill's question was passed over for something else since it was put. */
  public static final String INTERRUPTED = "interrupted";

  /**
   * In the state: the question asks for the shopper's own words, such as an address. A name, a
   * telephone number or a bare number in the answer is then no detail.
   */
  public static final String OWN_WORDS = "own_words";

  public Turn {
    state = Map.copyOf(state);
  }

  /** Whether something else was said since the skill's question: a bare yes may mean that. */
  public boolean interrupted() {
    return state.containsKey(INTERRUPTED);
  }

  /** Whether the skill has just begun. */
  public boolean first() {
    return state.isEmpty();
  }
}
