package dev.baton.extension;

import dev.baton.skill.Attempt;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store's program answered to a turn, once it was found to be in order. */
public sealed interface Answered {

  /**
   * What an agent should know.
   *
   * @param summary what the shopper wants, in one sentence
   */
  record Known(
      String summary, @Nullable String orderNumber, List<String> products, List<Attempt> attempts) {
    public Known {
      products = List.copyOf(products);
      attempts = List.copyOf(attempts);
    }
  }

  /** Says something and waits for an answer. */
  record Ask(
      String text,
      boolean yesOrNo,
      List<String> quickReplies,
      Map<String, String> state,
      Known known)
      implements Answered {
    public Ask {
      quickReplies = List.copyOf(quickReplies);
      state = Map.copyOf(state);
    }
  }

  /** Says something and is done. */
  record Done(String text, Known known) implements Answered {}

  /** A person is needed. */
  record Escalate(String lead, Known known) implements Answered {}

  /** It ends here; a person might do more. */
  record Refuse(String text, Known known) implements Answered {}

  /** The message is not for this skill. */
  record Pass() implements Answered {}

  /**
   * The program cannot be relied on now.
   *
   * @param why in words, for the merchant and the agent
   */
  record Unusable(String why) implements Answered {}
}
