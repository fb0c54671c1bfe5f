package dev.baton.cli;

import dev.baton.shared.Detail;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Trigger;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What understanding gets right and wrong on labelled lines. */
final class Evaluation {
  private static final Map<String, Detail> DETAILS =
      Map.of(
          "email", Detail.EMAIL,
          "name", Detail.NAME,
          "phone", Detail.PHONE,
          "order_number", Detail.ORDER_NUMBER);

  /** The names under which corpora label the intents of this product. */
  private static final Map<String, String> INTENTS =
      Map.ofEntries(
          Map.entry("return_refund", "return_order"),
          Map.entry("policy_faq", "policy_question"),
          Map.entry("delivery_faq", "policy_question"),
          Map.entry("payment_faq", "policy_question"),
          Map.entry("contact_human", "human"));

  private static final List<String> KNOWN =
      List.of(
          "track_order",
          "cancel_order",
          "return_order",
          "refund_status",
          "change_address",
          "product_question",
          "policy_question",
          "account",
          "complaint",
          "human",
          "greeting",
          "thanks",
          "goodbye",
          "other");
  private static final int MOST_WRONG = 40;

  private final Understanding understanding;
  private final Map<String, Score> requests = new TreeMap<>();
  private final Map<String, Integer> fired = new TreeMap<>();
  private final Map<String, Score> details = new TreeMap<>();
  private final Score unexpected = new Score();
  private final Map<String, Map<String, Integer>> confusion = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  Evaluation(Understanding understanding) {
    this.understanding = understanding;
  }

  /** Reads one line and counts it. */
  void add(LabelledRow row) {
    if (row.hasTurns()) {
      addDialogue(row);
      return;
    }
    Reading reading = understanding.read(Utterance.alone(row.text(), row.country()));
    boolean asks = reading.trigger() == Trigger.EXPLICIT;
    Boolean expected = row.request();
    if (expected != null) {
      addRequest(row, expected, asks);
    }
    String skill = row.skill();
    if (skill != null) {
      addSkill(row, skill, asks ? "human" : reading.intent().key());
    }
  }

  private void addRequest(LabelledRow row, boolean expected, boolean asks) {
    if (!row.isScored()) {
      fired.merge(row.group("kind") + " (lines)", 1, Integer::sum);
      fired.merge(row.group("kind") + " (read as a request)", asks ? 1 : 0, Integer::sum);
      return;
    }
    for (String by :
        List.of(
            "all",
            "lang " + row.group("lang"),
            "source " + row.group("source"),
            "kind " + row.group("kind"))) {
      requests.computeIfAbsent(by, none -> new Score()).count(expected, asks, true);
    }
    if (expected != asks) {
      wrong((asks ? "false alarm" : "missed request") + ": " + row.text());
    }
  }

  private void addSkill(LabelledRow row, String label, String found) {
    String expected = INTENTS.getOrDefault(label, label);
    if (KNOWN.contains(expected)) {
      confusion.computeIfAbsent(expected, none -> new TreeMap<>()).merge(found, 1, Integer::sum);
      if (!expected.equals(found)) {
        wrong(expected + " read as " + found + ": " + row.text());
      }
    }
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
    boolean any = DETAILS.keySet().stream().anyMatch(name -> !row.expected(name).isEmpty());
    if (!any) {
      unexpected.count(false, !last.isEmpty(), false);
    }
    DETAILS.keySet().forEach(name -> addDetail(row, name, last.getOrDefault(name, "")));
  }

  private void addDetail(LabelledRow row, String name, String found) {
    List<String> expected = row.expected(name);
    boolean right = expected.stream().anyMatch(one -> same(name, one, found));
    details
        .computeIfAbsent(name, none -> new Score())
        .count(!expected.isEmpty(), !found.isEmpty(), right);
    if (!right && !(expected.isEmpty() && found.isEmpty())) {
      wrong(name + " expected " + expected + " found \"" + found + "\"");
    }
  }

  private static boolean same(String name, String one, String other) {
    return !other.isEmpty() && plain(name, one).equals(plain(name, other));
  }

  private static String plain(String name, String value) {
    return switch (name) {
      case "phone" -> {
        String digits = value.replaceAll("[^0-9]", "");
        yield digits.substring(Math.max(0, digits.length() - 10));
      }
      case "order_number" -> value.replaceAll("[\\s#-]", "").toLowerCase(Locale.ROOT);
      default -> value.strip().toLowerCase(Locale.ROOT);
    };
  }

  private void wrong(String line) {
    if (wrong.size() < MOST_WRONG) {
      wrong.add(line.replace('\n', ' '));
    }
  }

  Map<String, Score> requests() {
    return requests;
  }

  Map<String, Score> details() {
    return details;
  }

  /** Lines in which no detail stands, and those in which one was found nevertheless. */
  Score unexpected() {
    return unexpected;
  }

  /** The share of lines whose intent is right. */
  double accuracy() {
    int right = 0;
    int all = 0;
    for (Map.Entry<String, Map<String, Integer>> row : confusion.entrySet()) {
      right += row.getValue().getOrDefault(row.getKey(), 0);
      all += row.getValue().values().stream().mapToInt(Integer::intValue).sum();
    }
    return all == 0 ? 1 : (double) right / all;
  }

  /** The figures as lines to print. */
  List<String> report() {
    List<String> lines = new ArrayList<>();
    if (!requests.isEmpty()) {
      lines.add("Requests for a human");
      requests.forEach((by, score) -> lines.add("  " + by + "  " + score));
      fired.forEach((kind, count) -> lines.add("  not scored: " + kind + " " + count));
    }
    if (!confusion.isEmpty()) {
      lines.add(String.format(Locale.ROOT, "Intents: accuracy %.3f", accuracy()));
      confusion.forEach((expected, found) -> lines.add("  " + expected + " -> " + found));
    }
    if (!details.isEmpty()) {
      lines.add("Details, exact");
      details.forEach((name, score) -> lines.add("  " + name + "  " + score));
      lines.add(
          "  found where none is: " + unexpected.wrong() + " of " + unexpected.rows() + " lines");
    }
    if (!wrong.isEmpty()) {
      lines.add("First wrong lines");
      wrong.forEach(line -> lines.add("  " + line));
    }
    return lines;
  }
}
