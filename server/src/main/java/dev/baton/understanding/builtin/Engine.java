package dev.baton.understanding.builtin;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.grammar.LanguageFile;
import dev.baton.understanding.grammar.PhraseBook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The language files, compiled: everything readings share. */
public final class Engine {
  static final List<String> LANGUAGES =
      List.of(
          "en", "es", "fr", "de", "pt", "it", "nl", "pl", "sv", "da", "tr", "ar", "he", "hi", "id",
          "vi", "ja", "zh", "ru");

  private final PhraseBook book;
  private final LanguageGuess guess;
  private final Set<String> firstNames;

  private Engine(PhraseBook book, LanguageGuess guess, Set<String> firstNames) {
    this.book = book;
    this.guess = guess;
    this.firstNames = Set.copyOf(firstNames);
  }

  /** Reads and compiles the files; takes well under a second. */
  public static Engine load() {
    List<LanguageFile> files = LANGUAGES.stream().map(Engine::file).toList();
    Set<String> names = new HashSet<>(file("names").items("names"));
    PhraseBook book = PhraseBook.of(files);
    book.vocabulary().protect(names);
    return new Engine(book, new LanguageGuess(files), names);
  }

  private static LanguageFile file(String name) {
    return LanguageFile.read(BuiltInUnderstanding.class, name + ".txt", name);
  }

  /** What this message says. */
  public Reading read(Utterance utterance) {
    return new MessageReader(this, utterance).read();
  }

  PhraseBook book() {
    return book;
  }

  LanguageGuess guess() {
    return guess;
  }

  Set<String> firstNames() {
    return firstNames;
  }
}
