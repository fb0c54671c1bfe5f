package dev.baton.understanding.builtin;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.detail.DetailWords;
import dev.baton.understanding.grammar.LanguageFile;
import dev.baton.understanding.grammar.PhraseBook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The language files, compiled: everything readings share. */
public final class Engine {
  static final List<String> LANGUAGES =
      List.of(
          "en", "es", "fr", "de", "pt", "it", "nl", "pl", "sv", "da", "tr", "ar", "he", "hi", "id",
          "vi", "ja", "zh", "ru");

  /** Those whose replies and matters are read too. */
  static final List<String> FULL = LANGUAGES.subList(0, 7);

  private final PhraseBook book;
  private final LanguageGuess guess;
  private final DetailWords words;
  private final Likeness likeness;
  private final RequestLikeness requests;
  private final ToneLikeness tones;
  private final Meanings meanings = Meanings.of(Training.tones());
  private final Roles roles;

  private Engine(PhraseBook book, DetailWords words, Roles roles, Fitted fitted) {
    this.roles = roles;
    this.likeness = fitted.likeness();
    this.requests = fitted.requests();
    this.tones = fitted.tones();
    this.book = book;
    this.guess = new LanguageGuess(fitted.tongues());
    this.words = words;
  }

  /** Reads and compiles the files, and beside it what was learnt from sentences. */
  public static Engine load() {
    CompletableFuture<Fitted> learnt = CompletableFuture.supplyAsync(Fitted::load);
    LanguageFile frames = file("frames");
    List<LanguageFile> files =
        LANGUAGES.parallelStream().map(name -> file(name).with(frames)).toList();
    LanguageFile people = file("names");
    PhraseBook book = PhraseBook.of(files);
    book.vocabulary().protect(Set.copyOf(new HashSet<>(people.items("names"))));
    Roles roles = Roles.of(files);
    Fitted fitted = learnt.join();
    DetailWords words = DetailWords.of(files, List.of(people, file("everyday")), fitted.tongues());
    return new Engine(book, words, roles, fitted);
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

  Likeness likeness() {
    return likeness;
  }

  RequestLikeness requests() {
    return requests;
  }

  Meanings meanings() {
    return meanings;
  }

  ToneLikeness tones() {
    return tones;
  }

  Roles roles() {
    return roles;
  }

  LanguageGuess guess() {
    return guess;
  }

  DetailWords words() {
    return words;
  }
}
