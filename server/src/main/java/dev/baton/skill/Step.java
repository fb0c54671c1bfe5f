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
   * @param learnt what an agent should know if the shopper asks for a person now
   */
  record Ask(
      String text,
      Set<Detail> asking,
      boolean yesOrNo,
      List<String> quickReplies,
      Map<String, String> state,
      Learnt learnt)
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
   * @param learnt what was done, for a later handoff of this conversation
   */
  record Finish(String text, Learnt learnt) implements Step {}

  /** Cannot go on; a person can. Starts a handoff at once. */
  record Escalate(Escalation escalation) implements Step {}

  /**
   * It ends here, and a person might do more (the store's rule says no, the order is not to be
   * found): explains, then the assistant offers a person once. The explanation holds no offer.
   */
  record Refuse(String explanation, Escalation escalation) implements Step {}

  /**
   * Has no answer, or the message is not for this skill; others may read it. A skill that waits for
   * an answer keeps waiting, with the state it had.
   */
  record Pass() implements Step {}
}
