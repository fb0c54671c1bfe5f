package dev.baton.understanding.model;

import dev.baton.shared.Detail;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import dev.baton.understanding.SensitiveTopic;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command as a language model proposes it, unchecked.
 *
 * @param because what it says are the words of the message that led to it
 * @param detail which detail, where the kind has one
 * @param value the value of a detail, as it says it stands in the message
 */
public record Proposed(
    Kind kind,
    String because,
    @Nullable Detail detail,
    String value,
    @Nullable Intent intent,
    @Nullable SensitiveTopic topic,
    Set<Aspect> aspects) {

  public Proposed {
    aspects = Set.copyOf(aspects);
  }

  /** What a model may propose. There is no kind for a promise, a recipient or a ticket. */
  public enum Kind {
    WANT_PERSON("asks for a human being"),
    REFUSE_PERSON("says they do not want a human being"),
    SENSITIVE("touches the topic in `topic`"),
    FRUSTRATED("is angry or in despair about the service"),
    GIVE_DETAIL("gives their own `detail`, with the `value` copied from the message"),
    DECLINE_DETAIL("will not or cannot give a detail they were asked for"),
    ASK_WHY("asks why a detail is needed"),
    USE_KNOWN("says to use the value already known"),
    CANCEL("wants to stop what is going on (never mind)"),
    START_SKILL("wants something done or known about an order: `intent`, and `aspects` if any"),
    ASK_QUESTION("asks or reports something else: `intent`"),
    YES("says yes to the open question"),
    NO("says no to the open question"),
    GREET("greets"),
    THANK("thanks"),
    GOODBYE("says goodbye"),
    ASK_WHETHER_HUMAN("asks whether they talk to a human being or a machine"),
    PROTEST("does not accept what they were told");

    private final String meaning;

    Kind(String meaning) {
      this.meaning = meaning;
    }

    /** Its name in the model's answer. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** What it means, said to the model: "the shopper …". */
    public String meaning() {
      return meaning;
    }
  }
}
