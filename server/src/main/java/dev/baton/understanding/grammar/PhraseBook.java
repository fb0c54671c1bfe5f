package dev.baton.understanding.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All phrases of all languages, ready to be found in a message. */
public final class PhraseBook {
  private final Vocabulary vocabulary;

  /** By the number of the word. */
  private final List<List<Phrase>> byFirstWord = new ArrayList<>();

  private final List<Phrase> anywhere = new ArrayList<>();

  private PhraseBook(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * A phrase found.
   *
   * @param label what it means
   * @param language the language it is said in
   * @param from its first word
   * @param to the word after its last
   */
  public record Found(String label, String language, int from, int to) {
    /** How many words it takes. */
    public int length() {
      return to - from;
    }

    /** Whether both share a word. */
    public boolean overlaps(Found other) {
      return from < other.to && other.from < to;
    }
  }

  /** Builds the book of some language files. */
  public static PhraseBook of(List<LanguageFile> files) {
    PhraseBook book = new PhraseBook(new Vocabulary());
    List<Phrase> phrases = new ArrayList<>();
    for (LanguageFile file : files) {
      phrases.addAll(new PhraseCompiler(file, book.vocabulary).phrases());
    }
    for (Phrase phrase : phrases) {
      book.add(phrase);
    }
    for (LanguageFile file : files) {
      for (String item : file.items("words")) {
        for (Word word : Message.of(item).words()) {
          book.vocabulary.add(word.text());
        }
      }
    }
    files.forEach(book::learnSpelling);
    book.vocabulary.settle();
    return book;
  }

  /** Lines of a word, a colon and how it is misspelt. */
  private void learnSpelling(LanguageFile file) {
    for (String line : file.lines("spelling")) {
      List<String> words = Message.of(line).words().stream().map(Word::text).toList();
      vocabulary.spell(words.getFirst(), words.subList(1, words.size()));
    }
  }

  private void add(Phrase phrase) {
    Set<Integer> first = phrase.firstWords();
    if (first == null) {
      anywhere.add(phrase);
      return;
    }
    for (int word : first) {
      while (byFirstWord.size() <= word) {
        byFirstWord.add(new ArrayList<>(0));
      }
      byFirstWord.get(word).add(phrase);
    }
  }

  /** The words of all files. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The longest match of each phrase at each place, by place. */
  public List<Found> find(Sight sight) {
    List<Found> found = new ArrayList<>();
    for (int at = 0; at < sight.size(); at++) {
      for (Phrase phrase : anywhere) {
        tryAt(phrase, sight, at, found);
      }
      for (int id : sight.meant(at)) {
        for (Phrase phrase : beginningWith(id)) {
          tryAt(phrase, sight, at, found);
        }
      }
    }
    return found;
  }

  private List<Phrase> beginningWith(int word) {
    return word < byFirstWord.size() ? byFirstWord.get(word) : List.of();
  }

  private static void tryAt(Phrase phrase, Sight sight, int at, List<Found> found) {
    int end = phrase.matchAt(sight, at);
    if (end > at) {
      Found match = new Found(phrase.label(), phrase.language(), at, end);
      if (found.isEmpty() || !found.getLast().equals(match)) {
        found.add(match);
      }
    }
  }
}
