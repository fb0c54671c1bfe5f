package dev.baton.handoff;

import java.util.List;

/** What a shopper wants, in one or two sentences for somebody with ten seconds. */
final class Summary {
  private static final int LONGEST_QUOTE = 280;
  private static final int QUOTES = 2;

  private Summary() {}

  static String of(Start start, List<String> topics) {
    String wants = start.summary().isBlank() ? "" : start.summary().strip() + " ";
    if (topics.isEmpty()) {
      return wants.isEmpty() ? nothingSaid(start) : wants.strip();
    }
    List<String> latest = topics.subList(Math.max(0, topics.size() - QUOTES), topics.size());
    List<String> quotes = latest.stream().map(Summary::quote).toList();
    return wants + "The shopper wrote: " + String.join(" … ", quotes);
  }

  private static String nothingSaid(Start start) {
    return switch (start.reason()) {
      case EXPLICIT_REQUEST, BUTTON ->
          "The shopper asks for a person and did not say what it is about.";
      case API -> "Another agent hands this conversation over without a subject.";
      case SKILL, SENSITIVE, FRUSTRATION, NOT_UNDERSTOOD ->
          "The assistant could not help and the shopper did not say more.";
    };
  }

  private static String quote(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    int end = Math.min(line.length(), LONGEST_QUOTE);
    boolean cut = end < line.length();
    if (cut && Character.isHighSurrogate(line.charAt(end - 1))) {
      end--;
    }
    return "“" + line.substring(0, end) + (cut ? "…" : "") + "”";
  }
}
