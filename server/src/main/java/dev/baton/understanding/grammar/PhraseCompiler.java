package dev.baton.understanding.grammar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns the lines of a language file into phrases.
 *
 * <p>A line is a sequence of: {@code word}, {@code one|two} (alternatives), {@code <name>} (a set),
 * {@code _} (any word), {@code ..} (0 to 3 words), {@code ....} (0 to 6), {@code !word|<name>}
 * (must not follow), {@code ~word|<name>} (must follow, unless the clause ends), {@code ^} and
 * {@code $} (start and end of the message), {@code (} and {@code )} (start and end of a clause).
 * {@code word-} stands for all words that begin so. {@code ?} after an element makes it optional,
 * {@code *} lets it stand up to four times or not at all.
 */
final class PhraseCompiler {
  private static final int REPEATS = 4;
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final LanguageFile file;
  private final Vocabulary vocabulary;

  /** Words met before, most of them often. */
  private final Map<String, int[]> pieces = new HashMap<>();

  private final Map<String, WordSet> sets = new HashMap<>();
  private final Map<String, List<int[]>> sequences = new HashMap<>();

  PhraseCompiler(LanguageFile file, Vocabulary vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
  }

  List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    for (Map.Entry<String, List<String>> section : file.sections().entrySet()) {
      String heading = section.getKey();
      if (heading.startsWith("set ") || PLAIN.contains(heading)) {
        continue;
      }
      for (String line : section.getValue()) {
        phrases.add(new Phrase(heading, file.name(), elements(line)));
      }
    }
    return phrases;
  }

  /** Sections that hold words, not phrases. */
  private static final List<String> PLAIN =
      List.of("words", "names", "letters", "frames", "spelling");

  private List<Element> elements(String line) {
    List<Element> elements = new ArrayList<>();
    for (String piece : SPACE.split(line, -1)) {
      elements.add(element(piece));
    }
    return elements;
  }

  private Element element(String piece) {
    return switch (piece) {
      case "^" -> Element.Place.MESSAGE_START;
      case "$" -> Element.Place.MESSAGE_END;
      case "(" -> Element.Place.CLAUSE_START;
      case ")" -> Element.Place.CLAUSE_END;
      case ".." -> new Element.Gap(0, 3);
      case "...." -> new Element.Gap(0, 6);
      case "_" -> new Element.Gap(1, 1);
      case "_?" -> new Element.Gap(0, 1);
      default -> words(piece);
    };
  }

  private Element words(String piece) {
    if (piece.startsWith("!")) {
      return new Element.Not(alternatives(piece.substring(1)));
    }
    if (piece.startsWith("~")) {
      return new Element.Before(alternatives(piece.substring(1)));
    }
    if (piece.endsWith("?")) {
      return new Element.Words(alternatives(piece.substring(0, piece.length() - 1)), 0, 1);
    }
    if (piece.endsWith("*")) {
      return new Element.Words(alternatives(piece.substring(0, piece.length() - 1)), 0, REPEATS);
    }
    return new Element.Words(alternatives(piece), 1, 1);
  }

  private WordSet alternatives(String text) {
    if (text.startsWith("<") && text.endsWith(">") && text.indexOf('|') < 0) {
      return set(text.substring(1, text.length() - 1));
    }
    WordSet known = sets.get(text);
    if (known != null) {
      return known;
    }
    WordSet set = new WordSet();
    fill(set, text);
    sets.put(text, set);
    return set;
  }

  private void fill(WordSet set, String alternatives) {
    for (String one : alternatives.split("\\|", -1)) {
      if (one.startsWith("<") && one.endsWith(">")) {
        fillFrom(set, one.substring(1, one.length() - 1));
      } else {
        set.add(sequence(List.of(one.split("_", -1))));
      }
    }
  }

  private WordSet set(String name) {
    String key = "<" + name + ">";
    WordSet known = sets.get(key);
    if (known != null) {
      return known;
    }
    WordSet set = new WordSet();
    sets.put(key, set);
    fillFrom(set, name);
    return set;
  }

  private void fillFrom(WordSet set, String name) {
    sequencesOf(name).forEach(set::add);
  }

  private List<int[]> sequencesOf(String name) {
    List<int[]> known = sequences.get(name);
    if (known != null) {
      return known;
    }
    List<String> items = file.items("set " + name);
    if (items.isEmpty()) {
      throw new IllegalStateException("no set " + name + " in the file of " + file.name());
    }
    List<int[]> all = new ArrayList<>();
    for (String item : items) {
      if (Tokenizer.isOneWord(item)) {
        all.add(sequence(List.of(item)));
      } else {
        expand(item).forEach(words -> addTo(all, words));
      }
    }
    sequences.put(name, all);
    return all;
  }

  private void addTo(List<int[]> all, List<String> words) {
    String first = words.getFirst();
    if (words.size() == 1 && first.startsWith("<")) {
      all.addAll(sequencesOf(first.substring(1, first.length() - 1)));
    } else {
      all.add(sequence(words));
    }
  }

  /** "real|live person?" stands for "real person", "live person", "real" and "live". */
  private static List<List<String>> expand(String item) {
    List<List<String>> all = List.of(List.of());
    for (String piece : SPACE.split(item, -1)) {
      boolean optional = piece.endsWith("?");
      String bare = optional ? piece.substring(0, piece.length() - 1) : piece;
      List<List<String>> longer = new ArrayList<>();
      for (List<String> begun : all) {
        if (optional) {
          longer.add(begun);
        }
        for (String word : bare.split("\\|", -1)) {
          longer.add(with(begun, word));
        }
      }
      all = longer;
    }
    return all.stream().filter(words -> !words.isEmpty()).toList();
  }

  private static List<String> with(List<String> begun, String alternative) {
    List<String> more = new ArrayList<>(begun);
    more.addAll(List.of(alternative.split("_", -1)));
    return more;
  }

  private int[] sequence(List<String> words) {
    int[] ids = new int[words.size()];
    int size = 0;
    for (String word : words) {
      int[] piece = pieces.computeIfAbsent(word, this::piece);
      if (size + piece.length > ids.length) {
        ids = Arrays.copyOf(ids, size + piece.length + words.size());
      }
      System.arraycopy(piece, 0, ids, size, piece.length);
      size += piece.length;
    }
    if (size == 0) {
      throw new IllegalStateException("nothing in \"" + words + "\" of " + file.name());
    }
    return Arrays.copyOf(ids, size);
  }

  private int[] piece(String piece) {
    if (Tokenizer.isOneWord(piece)) {
      return new int[] {word(piece)};
    }
    List<Word> words = Message.of(piece).words();
    int[] ids = new int[words.size()];
    for (int i = 0; i < ids.length; i++) {
      boolean stem = piece.endsWith("-") && i == ids.length - 1;
      ids[i] = stem ? vocabulary.addStem(words.get(i).text()) : word(words.get(i).text());
    }
    return ids;
  }

  private int word(String word) {
    int id = vocabulary.add(word);
    vocabulary.correctTo(id);
    return id;
  }
}
