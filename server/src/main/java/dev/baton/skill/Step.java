package dev.baton.skill;

import dev.baton.shared.Detail;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a skill does with a turn. */
public sealed interface Step {

  /**
   * Says something and waits for the shopper's answer.
   *
   * @param asking the details the text asks for
   * @param yesOrNo whether the text puts a yes-or-no question
   * @param state what to remember; never empty
   */
  record Ask(
      String text,
      Set<Detail> asking,
      boolean yesOrNo,
      List<String> quickReplies,
      Map<String, String> state)
      implements Step {
    public Ask {
      asking = Set.copyOf(asking);
      quickReplies = List.copyOf(quickReplies);
      state = Map.copyOf(state);
    }
  }

  /**
   * Says something and is done: the shopper has what they came for.
   *
   * @param attempts what was done, for a later handoff of this conversation
   */
  record Finish(String text, List<Attempt> attempts) implements Step {
    public Finish {
      attempts = List.copyOf(attempts);
    }
  }

  /** Cannot go on; a person can. Starts a handoff at once. */
  record Escalate(Escalation escalation) implements Step {}

  /** The store's rule says no: explains, then offers a person once. */
  record Refuse(String explanation, Escalation escalation) implements Step {}

  /** Has no answer, or the message is not for this skill; others may read it. */
  record Pass() implements Step {}
}
