package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.baton.shared.Detail;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** No text takes it long or breaks it: time grows in line with length, and nothing is thrown. */
class BoundedTimeTest {
  private static final Understanding BUILT_IN = new BuiltInUnderstanding();
  private static final int LONGEST = 10_000;

  /** Processor time, which a busy machine does not stretch. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private static final List<String> PIECES =
      List.of(
          "a",
          "@",
          "a@a.",
          "1",
          "1-",
          "(",
          "speak to ",
          "please ",
          "no ",
          "not ",
          "order ",
          "#1",
          " at ",
          " dot ",
          "one ",
          "order is ",
          "thanks, ",
          "— a ",
          "00 ",
          "my name is ",
          "human ",
          "\u200b",
          "\u202e",
          "人",
          "ا",
          "😀",
          "\n",
          "''",
          "[[",
          "{{",
          "zqxv ",
          "aaaaaaaa",
          "the ",
          "is ",
          "want a real ",
          "+1",
          ".",
          "'");

  @Test
  void takesTwiceAsLongForTwiceAsMuchAtMost() {
    for (String piece : PIECES) {
      String half = piece.repeat(LONGEST / 2 / piece.length());
      String whole = piece.repeat(LONGEST / piece.length());
      fastest(half);
      long one = fastest(half);
      long two = fastest(whole);
      assertThat(two).as("\"%s\" repeated", piece).isLessThan(6 * one + 60_000_000L);
    }
  }

  @Test
  void anAnswerToTheQuestionForANameIsReadAsFast() {
    for (String piece :
        List.of(
            "de la ", "Nguyen, ", "van 't ", "park-", "o'", "New York ", "J. ", "mr ", "III ")) {
      String half = piece.repeat(LONGEST / 2 / piece.length());
      String whole = piece.repeat(LONGEST / piece.length());
      fastest(half, EnumSet.of(Detail.NAME));
      long one = fastest(half, EnumSet.of(Detail.NAME));
      long two = fastest(whole, EnumSet.of(Detail.NAME));
      assertThat(two).as("\"%s\" repeated", piece).isLessThan(6 * one + 60_000_000L);
    }
  }

  @Test
  void neverThrows() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(60);
      for (int j = 0; j < length; j++) {
        boolean known = random.nextBoolean();
        text.append(
            known
                ? PIECES.get(random.nextInt(PIECES.size()))
                : String.valueOf((char) random.nextInt(0x10000)));
      }
      assertThatCode(() -> BUILT_IN.read(Utterance.alone(text.toString(), "US")))
          .as("seed %d, text %s", seed, text)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void findsNothingInWhatHoldsNothing() {
    List<String> junk =
        List.of(
            "😀",
            "\u200b",
            "\u202e",
            "…",
            "!!",
            "?",
            "{",
            "}",
            "<",
            ">",
            "';--",
            "/*",
            "\\",
            "[[",
            "]]",
            " null ",
            " undefined ",
            "${",
            "\n",
            " ");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<Detail> asking = EnumSet.allOf(Detail.class);
    for (int i = 0; i < 200; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(40); j > 0; j--) {
        text.append(junk.get(random.nextInt(junk.size())));
      }
      Reading reading =
          BUILT_IN.read(
              new Utterance(
                  text.toString(), List.of(), asking, Utterance.Pending.NOTHING, "US", null, null));
      assertThat(reading.all(Command.GiveDetail.class))
          .as("seed %d, text %s", seed, text)
          .isEmpty();
    }
  }

  private static long fastest(String text) {
    return fastest(text, Set.of());
  }

  private static long fastest(String text, Set<Detail> asking) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long start = CLOCK.getCurrentThreadCpuTime();
      BUILT_IN.read(
          new Utterance(text, List.of(), asking, Utterance.Pending.NOTHING, "US", null, null));
      best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
