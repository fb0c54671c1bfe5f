package dev.baton.insight;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The questions of a conversation that led to a person: what understanding took for a question,
 * where no answer was known or a handoff began with it. Personal data has no place here: see {@link
 * Veil}.
 */
public final class LeadingQuestions {
  private static final Set<String> QUESTIONS = Set.of("ask_question");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final int LONGEST = 200;

  private LeadingQuestions() {}

  /** A question without details of the shopper, shortened. */
  public record Asked(int seq, String text) {}

  /** The questions, in order; none where no handoff began. */
  public static List<Asked> of(Told told) {
    if (told.handoffs().isEmpty()) {
      return List.of();
    }
    Veil veil = Veil.over(told);
    return told.turns().stream()
        .filter(turn -> turn.byShopper() && (turn.by("no_answer") || began(told, turn)))
        .filter(turn -> !Veil.isName(turn.text()) && asks(turn, veil))
        .map(turn -> new Asked(turn.seq(), shortened(veil.drawn(turn.text()))))
        .toList();
  }

  /** Whether a question is left when details are taken out of what it was heard in. */
  private static boolean asks(Told.Turn turn, Veil veil) {
    return turn.heard(QUESTIONS).stream()
        .anyMatch(heard -> WORD.matcher(veil.drawn(heard.because())).find());
  }

  private static boolean began(Told told, Told.Turn turn) {
    return told.handoffs().stream().anyMatch(handoff -> handoff.seq() == turn.seq());
  }

  private static String shortened(String text) {
    int most = Math.min(LONGEST, text.codePointCount(0, text.length()));
    return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, most));
  }
}
