package dev.baton.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which intents were taken for which others. */
final class Confusion {
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  void count(String expected, String found) {
    counts.computeIfAbsent(expected, none -> new TreeMap<>()).merge(found, 1, Integer::sum);
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  int lines() {
    return counts.keySet().stream().mapToInt(this::expected).sum();
  }

  /** The share of lines whose intent is right. */
  double accuracy() {
    int right = counts.keySet().stream().mapToInt(intent -> count(intent, intent, 0)).sum();
    return isEmpty() ? 1 : (double) right / lines();
  }

  /** The share of right ones among the lines of some intents. */
  double accuracy(Set<String> intents) {
    int lines = intents.stream().mapToInt(this::expected).sum();
    int right = intents.stream().mapToInt(intent -> count(intent, intent, 0)).sum();
    return lines == 0 ? 1 : (double) right / lines;
  }

  private int count(String expected, String found, int none) {
    return counts.getOrDefault(expected, Map.of()).getOrDefault(found, none);
  }

  private int expected(String intent) {
    return counts.getOrDefault(intent, Map.of()).values().stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private int found(String intent) {
    return counts.values().stream().mapToInt(row -> row.getOrDefault(intent, 0)).sum();
  }

  /** Precision, recall and F1 of every intent expected. */
  List<String> scores() {
    List<String> lines = new ArrayList<>();
    for (String intent : counts.keySet()) {
      int right = count(intent, intent, 0);
      double precision = found(intent) == 0 ? 0 : (double) right / found(intent);
      double recall = (double) right / expected(intent);
      double f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
      lines.add(
          String.format(
              Locale.ROOT,
              "%-17s precision %.3f  recall %.3f  F1 %.3f  (%d lines)",
              intent,
              precision,
              recall,
              f1,
              expected(intent)));
    }
    return lines;
  }

  /** The table: a row for what was expected, a column for what was found. */
  List<String> table() {
    Set<String> columns = new TreeSet<>();
    counts.values().forEach(row -> columns.addAll(row.keySet()));
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder(" ".repeat(17));
    columns.forEach(column -> head.append(String.format(" %7.7s", column)));
    lines.add(head.toString());
    counts.forEach(
        (expected, row) -> {
          StringBuilder line = new StringBuilder(String.format("%-17s", expected));
          columns.forEach(
              column -> line.append(String.format(" %7s", row.getOrDefault(column, 0))));
          lines.add(line.toString());
        });
    return lines;
  }
}
