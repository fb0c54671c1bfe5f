package dev.baton.cli;

import dev.baton.shared.Detail;
import dev.baton.shared.PhoneNumber;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Trigger;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What understanding gets right and wrong on labelled lines. */
final class Evaluation {
  private static final Map<String, Detail> DETAILS =
      Map.of(
          "email", Detail.EMAIL,
          "name", Detail.NAME,
          "phone", Detail.PHONE,
          "order_number", Detail.ORDER_NUMBER);

  private final Understanding understanding;
  private final Map<String, Score> requests = new TreeMap<>();
  private final Map<String, Score> unscored = new TreeMap<>();
  private final Map<String, Score> details = new TreeMap<>();
  private final Map<String, Confusion> intents = new TreeMap<>();
  private final Score unexpected = new Score();
  private final List<String> wrong = new ArrayList<>();

  Evaluation(Understanding understanding) {
    this.understanding = understanding;
  }

  /**
   * Reads one line and counts it.
   *
   * @param only what alone counts, or null for all the line says
   */
  void add(LabelledRow row, LabelledLines.@Nullable Kind only) {
    if (row.hasTurns()) {
      addDialogue(row);
      return;
    }
    Reading reading = understanding.read(Utterance.alone(row.text(), row.country()));
    Boolean request = row.request();
    if (request != null && only != LabelledLines.Kind.INTENTS) {
      addRequest(row, request, reading);
    }
    String skill = row.skill();
    if (skill != null && only != LabelledLines.Kind.REQUESTS) {
      addIntent(row, skill, reading);
    }
  }

  private static List<String> groups(LabelledRow row) {
    List<String> groups = new ArrayList<>(List.of("all"));
    for (String by : List.of("lang", "source", "kind")) {
      if (!row.group(by).equals("-")) {
        groups.add(by + " " + row.group(by));
      }
    }
    return groups;
  }

  private void addRequest(LabelledRow row, boolean expected, Reading reading) {
    boolean asks = reading.trigger() == Trigger.EXPLICIT;
    if (!row.isScored()) {
      unscored.computeIfAbsent(row.group("kind"), none -> new Score()).count(expected, asks, true);
      return;
    }
    for (String group : groups(row)) {
      requests.computeIfAbsent(group, none -> new Score()).count(expected, asks, true);
    }
    if (expected != asks) {
      wrong.add((asks ? "false alarm: " : "missed request: ") + row.text() + because(reading));
    }
  }

  private void addIntent(LabelledRow row, String expected, Reading reading) {
    boolean asks = reading.trigger() == Trigger.EXPLICIT;
    String read = asks ? LabelledRow.HUMAN : reading.intent().key();
    String found = row.isMetBy(read) ? expected : read;
    for (String group : groups(row)) {
      intents.computeIfAbsent(group, none -> new Confusion()).count(expected, found);
    }
    if (!expected.equals(found)) {
      wrong.add(expected + " read as " + found + ": " + row.text() + because(reading));
    }
  }

  /** The words that led to the commands of a reading. */
  private static String because(Reading reading) {
    List<String> words = new ArrayList<>();
    for (Command command : reading.commands()) {
      words.add(
          CommandJson.of(command).path("command").asString("") + " \"" + command.because() + "\"");
    }
    return words.isEmpty() ? "" : "   [because: " + String.join(", ", words) + "]";
  }

  private void addDialogue(LabelledRow row) {
    Map<String, String> last = new TreeMap<>();
    for (Utterance utterance : row.utterances()) {
      Reading reading = understanding.read(utterance);
      DETAILS.forEach(
          (name, detail) -> {
            List<String> values = UnderstandLine.values(reading, detail, row.country());
            if (!values.isEmpty()) {
              last.put(name, values.getLast());
            }
          });
    }
    if (DETAILS.keySet().stream().allMatch(name -> row.expected(name).isEmpty())) {
      unexpected.count(false, !last.isEmpty(), false);
    }
    DETAILS.keySet().forEach(name -> addDetail(row, name, last.getOrDefault(name, "")));
  }

  private void addDetail(LabelledRow row, String name, String found) {
    List<String> expected = row.expected(name);
    boolean right = expected.stream().anyMatch(one -> same(row, name, one, found));
    details
        .computeIfAbsent(name, none -> new Score())
        .count(!expected.isEmpty(), !found.isEmpty(), right);
    if (!right && !(expected.isEmpty() && found.isEmpty())) {
      String said = row.utterances().isEmpty() ? "" : row.utterances().getLast().text();
      wrong.add(name + " expected " + expected + " found \"" + found + "\": " + said);
    }
  }

  private static boolean same(LabelledRow row, String name, String one, String other) {
    return !other.isEmpty() && plain(row, name, one).equals(plain(row, name, other));
  }

  private static String plain(LabelledRow row, String name, String value) {
    return switch (name) {
      case "phone" -> digits(PhoneNumber.parse(value, row.country()).orElse(null), value);
      case "order_number" -> value.replaceAll("[\\s#-]", "").toLowerCase(Locale.ROOT);
      default -> value.strip().toLowerCase(Locale.ROOT);
    };
  }

  /** "020 7946 0123" and "+44 20 7946 0123" are the same where the store's country is known. */
  private static String digits(@Nullable PhoneNumber number, String value) {
    String digits = (number == null ? value : number.value()).replaceAll("[^0-9]", "");
    return digits.substring(Math.max(0, digits.length() - 10));
  }

  /** By "all", and by every language, source and kind of the lines. */
  Map<String, Score> requests() {
    return requests;
  }

  /** How often lines that count as neither right nor wrong were read as a request, by kind. */
  Map<String, Score> unscored() {
    return unscored;
  }

  Map<String, Score> details() {
    return details;
  }

  /** By "all", and by every language, source and kind of the lines. */
  Map<String, Confusion> intents() {
    return intents;
  }

  /** Lines in which no detail stands, and those in which one was found nevertheless. */
  Score unexpected() {
    return unexpected;
  }

  /** The share of lines whose intent is right. */
  double accuracy() {
    return intents.getOrDefault("all", new Confusion()).accuracy();
  }

  /** The lines read wrongly, and what led to it. */
  List<String> wrong() {
    return wrong;
  }
}
