package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Detail;
import dev.baton.understanding.grammar.LanguageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How often an answer to an offer, and the withdrawal of a handoff that nobody asked for, is
 * understood in the seven languages. Prints figures; fails when they fall.
 */
class AnswerFiguresTest {

  @Test
  void readsAnswersToAnOffer() {
    LanguageFile file = LanguageFile.read(AnswerFiguresTest.class, "offers.txt", "offers");
    for (int half = 0; half < 2; half++) {
      List<String> wrong = new ArrayList<>();
      int all = 0;
      for (String expected : List.of("yes", "no", "neither")) {
        List<String> lines = file.items(expected);
        for (int i = half; i < lines.size(); i += 2) {
          String answer = answer(lines.get(i));
          all++;
          if (!answer.equals(expected)) {
            wrong.add(expected + ": " + lines.get(i) + " -> " + answer);
          }
        }
      }
      boolean apart = half == 1;
      System.out.printf(
          "offers, %s: %d of %d%s%n",
          apart ? "kept apart" : "looked at", all - wrong.size(), all, apart ? "" : " " + wrong);
      assertThat(wrong.size() / (double) all).isLessThan(0.08);
    }
  }

  private static String answer(String text) {
    Reading reading = read(text, Set.of(), Utterance.Pending.OFFER);
    boolean no =
        reading.has(Command.Deny.class)
            || reading.has(Command.RefuseHandoff.class)
            || reading.has(Command.Cancel.class);
    return no ? "no" : reading.has(Command.Affirm.class) ? "yes" : "neither";
  }

  @ParameterizedTest
  @CsvSource({"withdraws, true", "stands, false"})
  void readsWhetherAHandoffIsTakenBack(String section, boolean expected) {
    LanguageFile file = LanguageFile.read(AnswerFiguresTest.class, "withdrawing.txt", "answers");
    List<String> wrong =
        file.lines(section).stream().filter(line -> withdraws(line) != expected).toList();
    System.out.println(section + ", wrong: " + wrong);
    assertThat(wrong.size()).isLessThanOrEqualTo(file.lines(section).size() / 20);
  }

  private static boolean withdraws(String text) {
    Set<Detail> asked = Set.of(Detail.EMAIL, Detail.NAME);
    Reading reading = read(text, asked, Utterance.Pending.NOTHING);
    boolean bare = reading.first(Command.Deny.class).map(Command.Deny::bare).orElse(false);
    return bare || reading.has(Command.RefuseHandoff.class) || reading.has(Command.Cancel.class);
  }

  private static Reading read(String text, Set<Detail> asked, Utterance.Pending pending) {
    return Tables.BUILT_IN.read(new Utterance(text, List.of(), asked, pending, "US", null, null));
  }
}
