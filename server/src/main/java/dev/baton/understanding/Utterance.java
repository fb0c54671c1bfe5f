package dev.baton.understanding;

import dev.baton.shared.Detail;
import dev.baton.shared.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shopper's message and what is needed to read it.
 *
 * @param text as typed, 0 to 10,000 characters, hostile until read
 * @param context the latest messages before it, oldest first, a handful at most
 * @param asking the details the assistant's last message asked for; steers the reading, never
 *     overrides sense
 * @param pending the yes-or-no question that stands open
 * @param country the store's country, ISO 3166 alpha-2: how a phone number without prefix is read
 * @param orderPattern the store's pattern of order numbers (a safe regular expression), or null for
 *     the usual shapes
 * @param spoken the language the conversation has been held in so far, or null at its start
 * @param expected the languages that are likely before anything is said, likeliest first: the
 *     browser's, the store's
 */
public record Utterance(
    String text,
    List<Said> context,
    Set<Detail> asking,
    Pending pending,
    String country,
    @Nullable String orderPattern,
    @Nullable Language spoken,
    List<Language> expected) {

  public Utterance {
    context = List.copyOf(context);
    asking = Set.copyOf(asking);
    expected = List.copyOf(expected);
  }

  /** One of which nothing is known about the languages that are likely. */
  public Utterance(
      String text,
      List<Said> context,
      Set<Detail> asking,
      Pending pending,
      String country,
      @Nullable String orderPattern,
      @Nullable Language spoken) {
    this(text, context, asking, pending, country, orderPattern, spoken, List.of());
  }

  /** An earlier message. */
  public record Said(boolean byShopper, String text) {}

  /** The yes-or-no question that the assistant's last message put. */
  public enum Pending {
    /** None. */
    NOTHING,
    /** "Shall I pass this to our team?" */
    OFFER,
    /** "Use o•••@example.com?" or "did you mean …@gmail.com?" */
    CONFIRM_DETAIL,
    /** A skill's own question, such as "Shall I cancel order #12350?" */
    SKILL
  }

  /** A message on its own, without anything before it. */
  public static Utterance alone(String text, String country) {
    return new Utterance(text, List.of(), Set.of(), Pending.NOTHING, country, null, null);
  }
}
