package dev.baton.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.Language;
import dev.baton.understanding.grammar.LanguageFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How often sensitive topics and anger are heard, and only where they are, on lines that nothing
 * was learnt from. Prints the figures of docs/understanding.md; fails when they fall.
 */
class ToneFiguresTest {

  /** Lines of one tone and language: how many there are, were heard, and were heard wrongly. */
  private static final class Tally {
    private int expected;
    private int heard;
    private int wrong;

    void add(boolean isExpected, boolean isHeard) {
      expected += isExpected ? 1 : 0;
      heard += isExpected && isHeard ? 1 : 0;
      wrong += !isExpected && isHeard ? 1 : 0;
    }

    double recall() {
      return heard / (double) expected;
    }

    double precision() {
      return heard / (double) (heard + wrong);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "recall %.3f (%d of %d), precision %.3f (%d wrong)",
          recall(),
          heard,
          expected,
          precision(),
          wrong);
    }
  }

  @Test
  void hearsWhatIsSensitiveAndOnlyThat() {
    Map<String, Tally> tallies = new TreeMap<>();
    List<Line> lines = lines();
    for (Line line : lines) {
      boolean heard = topic(line.reading()).isPresent();
      boolean expected = line.label().startsWith("sensitive");
      tally(tallies, "all").add(expected, heard);
      tally(tallies, line.language()).add(expected, heard);
      if (expected) {
        tally(tallies, line.label()).add(true, topic(line.reading()).equals(line.topic()));
      }
    }
    tallies.forEach((name, tally) -> System.out.println("sensitive, " + name + ": " + tally));
    assertThat(tally(tallies, "all").recall()).isGreaterThan(0.69);
    assertThat(tally(tallies, "all").precision()).isGreaterThan(0.87);
  }

  @Test
  void hearsAngerAndOnlyThat() {
    Map<String, Tally> tallies = new TreeMap<>();
    for (Line line : lines()) {
      if (!line.label().startsWith("sensitive")) {
        boolean heard = isAngry(line.reading());
        boolean expected = line.label().equals("frustration");
        tally(tallies, "all").add(expected, heard);
        tally(tallies, line.language()).add(expected, heard);
      }
    }
    tallies.forEach((name, tally) -> System.out.println("angry, " + name + ": " + tally));
    assertThat(tally(tallies, "all").recall()).isGreaterThan(0.66);
    assertThat(tally(tallies, "all").precision()).isGreaterThan(0.85);
  }

  private static Tally tally(Map<String, Tally> tallies, String name) {
    return tallies.computeIfAbsent(name, none -> new Tally());
  }

  private static Optional<SensitiveTopic> topic(Reading reading) {
    return Optional.ofNullable(reading.topic());
  }

  /** As the assistant takes it: anger, or no acceptance of what was said. */
  private static boolean isAngry(Reading reading) {
    return reading.has(Command.Protest.class)
        || reading.all(Command.StartHandoff.class).stream()
            .anyMatch(start -> start.trigger() == Trigger.FRUSTRATION);
  }

  private record Line(String language, String label, Reading reading) {
    Optional<SensitiveTopic> topic() {
      return Optional.of(
          SensitiveTopic.valueOf(label.substring("sensitive ".length()).toUpperCase(Locale.ROOT)));
    }
  }

  private static List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Language language : Language.SPOKEN) {
      LanguageFile file =
          LanguageFile.read(
              ToneFiguresTest.class, "tone-apart/" + language.code() + ".txt", language.code());
      file.sections()
          .forEach(
              (label, texts) ->
                  texts.forEach(
                      text ->
                          lines.add(
                              new Line(language.code(), label, Tables.read("-", "US", text)))));
    }
    return lines;
  }
}
