package dev.baton.ticket;

import java.util.List;

/**
 * A transcript cut in its middle, so that the beginning and the end stay.
 *
 * @param cut how many messages are left out between the two
 */
record CutTranscript(List<TranscriptLine> beginning, int cut, List<TranscriptLine> end) {
  private static final int AROUND_A_LINE = 40;

  CutTranscript {
    beginning = List.copyOf(beginning);
    end = List.copyOf(end);
  }

  /**
   * All of it when it fits into so many characters; else about a third of them for the beginning.
   */
  static CutTranscript of(List<TranscriptLine> lines, int longest) {
    long whole = lines.stream().mapToLong(CutTranscript::length).sum();
    if (whole <= longest) {
      return new CutTranscript(lines, 0, List.of());
    }
    int first = 0;
    long used = 0;
    while (first < lines.size() && used + length(lines.get(first)) <= longest / 3) {
      used += length(lines.get(first));
      first++;
    }
    int last = lines.size();
    while (last > first && used + length(lines.get(last - 1)) <= longest) {
      used += length(lines.get(last - 1));
      last--;
    }
    return new CutTranscript(
        lines.subList(0, first), last - first, lines.subList(last, lines.size()));
  }

  private static long length(TranscriptLine line) {
    return line.text().length() + (long) AROUND_A_LINE;
  }
}
