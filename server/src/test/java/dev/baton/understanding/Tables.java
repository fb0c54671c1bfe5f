package dev.baton.understanding;

import dev.baton.shared.Detail;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the tables of these tests have in common. */
final class Tables {
  static final Understanding BUILT_IN = new BuiltInUnderstanding();

  private Tables() {}

  /** Reads a message while some details are asked for, named as in {@code "name email"}. */
  static Reading read(String asked, String country, String text) {
    Set<Detail> asking = EnumSet.noneOf(Detail.class);
    Arrays.stream(asked.split(" ", -1))
        .filter(name -> !name.equals("-"))
        .forEach(name -> asking.add(Detail.valueOf(name.toUpperCase(Locale.ROOT))));
    return BUILT_IN.read(
        new Utterance(text, List.of(), asking, Utterance.Pending.NOTHING, country, null, null));
  }

  /** The values given for a detail, with commas between. */
  static String given(Reading reading, Detail detail) {
    List<String> values =
        reading.all(Command.GiveDetail.class).stream()
            .filter(given -> given.detail() == detail)
            .map(Command.GiveDetail::text)
            .distinct()
            .toList();
    return values.isEmpty() ? "-" : String.join(", ", values);
  }
}
