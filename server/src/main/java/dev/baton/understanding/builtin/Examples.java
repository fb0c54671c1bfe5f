package dev.baton.understanding.builtin;

import dev.baton.understanding.Intent;
import dev.baton.understanding.grammar.LanguageFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What shoppers say, by what it is about: the lines a language's file of examples stands for.
 *
 * <p>A line is written like a phrase of a language file: {@code where_is|track <my> <order>?}. It
 * stands for some of the sentences it can make, the same ones every time; each alternative occurs.
 */
final class Examples {
  private static final int MOST_OF_A_LINE = 24;

  private final LanguageFile file;
  private final List<Example> all = new ArrayList<>();

  /** A sentence and what it is about. */
  record Example(Intent intent, String text) {}

  /** The sentences that the lines of a section stand for. */
  static Set<String> sentences(LanguageFile file, String section) {
    Examples examples = new Examples(file);
    Set<String> all = new LinkedHashSet<>();
    file.lines(section).forEach(line -> all.addAll(examples.sentences(line)));
    return all;
  }

  private Examples(LanguageFile file) {
    this.file = file;
  }

  static List<Example> in(LanguageFile file) {
    Examples examples = new Examples(file);
    for (Map.Entry<String, List<String>> section : file.sections().entrySet()) {
      if (!section.getKey().startsWith("set ")) {
        Intent intent = Intent.valueOf(section.getKey().toUpperCase(Locale.ROOT));
        section.getValue().forEach(line -> examples.add(intent, line));
      }
    }
    return examples.all;
  }

  private void add(Intent intent, String line) {
    sentences(line).forEach(sentence -> all.add(new Example(intent, sentence)));
  }

  private Set<String> sentences(String line) {
    List<List<String>> places = new ArrayList<>();
    int most = 1;
    long possible = 1;
    for (String piece : line.split("\\s+", -1)) {
      List<String> words = alternatives(piece);
      places.add(words);
      most = Math.max(most, words.size());
      possible = Math.min(1000, possible * words.size());
    }
    int count = (int) Math.min(possible, Math.max(most, MOST_OF_A_LINE));
    Set<String> sentences = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      sentences.add(sentence(places, i));
    }
    return sentences;
  }

  /** One of the sentences; every place goes through its alternatives at its own pace. */
  private static String sentence(List<List<String>> places, int number) {
    StringBuilder sentence = new StringBuilder();
    int pace = number;
    for (List<String> words : places) {
      sentence.append(words.get(pace % words.size())).append(' ');
      pace += number / words.size() + 1;
    }
    return sentence.toString().strip().replaceAll("\\s+", " ");
  }

  private List<String> alternatives(String piece) {
    boolean optional = piece.endsWith("?") && piece.length() > 1;
    List<String> all = new ArrayList<>();
    for (String one :
        (optional ? piece.substring(0, piece.length() - 1) : piece).split("\\|", -1)) {
      if (one.startsWith("<") && one.endsWith(">")) {
        all.addAll(set(one.substring(1, one.length() - 1)));
      } else {
        all.add(one.replace('_', ' '));
      }
    }
    if (optional) {
      all.add("");
    }
    return all;
  }

  private List<String> set(String name) {
    List<String> items = file.items("set " + name);
    if (items.isEmpty()) {
      throw new IllegalStateException("no set " + name + " in the examples of " + file.name());
    }
    return items;
  }
}
