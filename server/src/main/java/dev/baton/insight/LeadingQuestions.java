package dev.baton.insight;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The questions of a conversation that led to a person: those to which no answer was known, and
 * those in whose words a handoff began.
 */
public final class LeadingQuestions {
  private static final Pattern PRIVATE =
      Pattern.compile("\\S+@\\S+|https?://\\S+|\\+?\\d[\\d ().-]{3,}");
  private static final int LONGEST = 200;

  private LeadingQuestions() {}

  /** A question without addresses and long numbers, shortened. */
  public record Asked(int seq, String text) {}

  /** The questions, in order; none where no handoff began. */
  public static List<Asked> of(Told told) {
    if (told.handoffs().isEmpty()) {
      return List.of();
    }
    return told.turns().stream()
        .filter(turn -> turn.byShopper() && (turn.by("no_answer") || began(told, turn)))
        .map(turn -> new Asked(turn.seq(), shown(turn.text())))
        .filter(asked -> !asked.text().isBlank())
        .toList();
  }

  private static boolean began(Told told, Told.Turn turn) {
    return turn.asksQuestion()
        && told.handoffs().stream().anyMatch(handoff -> handoff.seq() == turn.seq());
  }

  private static String shown(String text) {
    String plain = PRIVATE.matcher(text).replaceAll("…").strip();
    return plain.length() <= LONGEST
        ? plain
        : plain.substring(
            0,
            plain.offsetByCodePoints(
                0, Math.min(LONGEST, plain.codePointCount(0, plain.length()))));
  }
}
