package dev.baton.understanding;

import dev.baton.shared.Detail;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message asks Baton to do. Only a proposal: policy decides. Every command names the words
 * it was read from ({@link #because}), so that each decision can be explained.
 */
public sealed interface Command {

  /** The words of the message that led to this command. */
  String because();

  /** Its kind in JSON: {@code start_handoff}. */
  default String kind() {
    return getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
        .toLowerCase(Locale.ROOT);
  }

  /** The shopper wants a person, or should be offered one. */
  record StartHandoff(Trigger trigger, @Nullable SensitiveTopic topic, String because)
      implements Command {}

  /**
   * A value for a detail, or an attempt at one.
   *
   * @param text exactly as typed (an e-mail address spelled "jane at example dot com" already put
   *     together); the same validation as for every other source follows, so this may be invalid
   * @param correction whether it is said to replace an earlier value ("sorry, it's …")
   */
  record GiveDetail(Detail detail, String text, boolean correction, String because)
      implements Command {}

  /**
   * The shopper will not or cannot give a detail.
   *
   * @param detail the one named, or null for whatever is asked ("skip", "I'd rather not")
   */
  record DeclineDetail(@Nullable Detail detail, String because) implements Command {}

  /**
   * "Why do you need that?"
   *
   * @param detail the one named, or null for whatever is asked
   */
  record AskWhy(@Nullable Detail detail, String because) implements Command {}

  /** "Same as before", "use the one you have". */
  record UseKnown(@Nullable Detail detail, String because) implements Command {}

  /** "Never mind": the handoff, or whatever is going on, shall end. */
  record Cancel(String because) implements Command {}

  /** The shopper says outright that they do not want a person ("I don't want an agent"). */
  record RefuseHandoff(String because) implements Command {}

  /** The shopper asks something that is no skill's matter. */
  record AskQuestion(Intent intent, Set<Aspect> aspects, String because) implements Command {
    public AskQuestion {
      aspects = Set.copyOf(aspects);
    }

    /** A question with nothing more to know about it. */
    public AskQuestion(Intent intent, String because) {
      this(intent, Set.of(), because);
    }
  }

  /** "I have a problem with my order", "help": what it is about is still to be said. */
  record AskForHelp(String because) implements Command {}

  /** The shopper wants something done or known about an order. */
  record StartSkill(Intent intent, Set<Aspect> aspects, String because) implements Command {
    public StartSkill {
      aspects = Set.copyOf(aspects);
    }
  }

  /**
   * Yes, to the question that stands or in general.
   *
   * @param again whether it takes back a no: "actually yes", "ok, do it then"
   */
  record Affirm(boolean again, String because) implements Command {
    public Affirm(String because) {
      this(false, because);
    }
  }

  /** No, to the question that stands or in general. Also set beside more words ("no, wait …"). */
  record Deny(boolean bare, String because) implements Command {}

  /** A greeting. */
  record Greet(String because) implements Command {}

  /** Thanks, or other words of content ("great", "perfect, that's all"). */
  record Thank(String because) implements Command {}

  /** A goodbye, or the word that nothing more is needed. */
  record SayGoodbye(String because) implements Command {}

  /** "Are you a human?" */
  record AskWhetherHuman(String because) implements Command {}

  /** "What can you do?", "what is your phone number?", "what about my ticket?" */
  record AskAbout(About about, String because) implements Command {}

  /** The shopper says that there is another matter ("I want a second ticket"). */
  record RaiseAnother(String because) implements Command {}

  /**
   * The shopper does not accept what they were told ("that's not acceptable", "I want it anyway").
   */
  record Protest(String because) implements Command {}

  /**
   * "I never got it": something is not with the shopper. A matter of its own only where an order is
   * spoken of.
   */
  record ReportMissing(String because) implements Command {}

  /** What a shopper asks about that is neither the shop nor an order. */
  enum About {
    /** What the assistant can do. */
    ABILITIES,
    /** How else the team can be reached. */
    CONTACT,
    /** Whether the team is there now. */
    HOURS,
    /** What became of what the team was sent. */
    REQUEST,
    /** Another language: the reading's is the one asked for. */
    LANGUAGE
  }

  /** What a skill wants to know beyond the intent. */
  enum Aspect {
    /** Only some of the items ("part of my order", "just the mug"). */
    PART_OF_ORDER,
    /** The whole order, said so. */
    WHOLE_ORDER,
    /** The shop says delivered, the shopper has nothing. */
    DELIVERED_NOT_RECEIVED,
    /** Something arrived broken, wrong or incomplete. */
    WRONG_OR_DAMAGED,
    /** Another size, colour or item instead of the money. */
    EXCHANGE,
    /** It was cancelled, but that has not come through. */
    CANCELLATION_STUCK,
    /** It is late, or has not moved for long. */
    DELAYED,
    /** "When will somebody answer me?" */
    REPLY_TIME,
    /** "When?" or "how long does that take?" and no more. */
    WHEN
  }
}
