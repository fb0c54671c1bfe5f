package dev.baton.understanding.builtin;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.Intent;
import dev.baton.understanding.builtin.Pieces.Piece;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.LanguageFile;
import dev.baton.understanding.grammar.Message;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Learns from the examples of all languages; part of the build. The same file every time. */
public final class Training {
  private Training() {}

  /**
   * Makes the file in the folder named, unless there is one made of the same examples; all of it or
   * nothing.
   */
  public static void main(String... args) throws IOException {
    Path file = Path.of(args[0]).resolve(Fitted.FILE);
    long now = fingerprint();
    if (Files.exists(file)) {
      try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
        if (in.readLong() == now) {
          return;
        }
      }
    }
    Path half = file.resolveSibling(Fitted.FILE + ".half");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half)))) {
      fit().write(out, now);
    }
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
  }

  static Fitted fit() {
    List<Examples.Example> examples = examples();
    return new Fitted(
        Likeness.to(examples),
        RequestLikeness.to(sentences(examples)),
        ToneLikeness.to(tones(), calm()),
        Tongues.of(files()));
  }

  static List<LanguageFile> tones() {
    return Engine.FULL.stream().map(language -> file(tone(language), language)).toList();
  }

  /** What shoppers say about their matters is neither sensitive nor angry, unless they complain. */
  private static Map<String, List<String>> calm() {
    Map<String, List<String>> calm = new LinkedHashMap<>();
    for (String language : Engine.FULL) {
      calm.put(
          language,
          Examples.in(file(examples(language), language)).stream()
              .filter(example -> example.intent() != Intent.COMPLAINT)
              .map(Examples.Example::text)
              .toList());
    }
    return calm;
  }

  /** All files of each language. */
  private static Map<String, List<LanguageFile>> files() {
    Map<String, List<LanguageFile>> files = new HashMap<>();
    for (String language : Engine.LANGUAGES) {
      List<LanguageFile> own = new ArrayList<>();
      own.add(file(words(language), language));
      own.add(file(requests(language), language));
      if (Engine.FULL.contains(language)) {
        own.add(file(examples(language), language));
        own.add(file(tone(language), language));
      }
      files.put(language, own);
    }
    return files;
  }

  private static List<Examples.Example> examples() {
    List<Examples.Example> examples = new ArrayList<>();
    for (String language : Engine.FULL) {
      examples.addAll(Examples.in(file(examples(language), language)));
    }
    return examples;
  }

  /** What shoppers say about their matters asks for nobody, either. */
  private static List<RequestLikeness.Sentence> sentences(List<Examples.Example> examples) {
    List<RequestLikeness.Sentence> sentences = new ArrayList<>();
    Roles roles = Roles.of(Engine.LANGUAGES.stream().map(l -> file(words(l), l)).toList());
    for (String language : Engine.LANGUAGES) {
      LanguageFile file = file(requests(language), language);
      for (String line : all(file, "request")) {
        Message message = Message.of(line);
        Traits traits = traits(message, new Piece(0, message.size()), roles);
        sentences.add(new RequestLikeness.Sentence(traits, true));
      }
      all(file, "other").forEach(line -> addPieces(line, roles, sentences));
    }
    examples.forEach(example -> addPieces(example.text(), roles, sentences));
    return sentences;
  }

  /** The lines of a section, and those that its frames stand for. */
  static List<String> all(LanguageFile file, String section) {
    List<String> all = new ArrayList<>(file.lines(section));
    all.addAll(Examples.sentences(file, section + " frames"));
    return all;
  }

  /** No piece of what asks for nobody asks for one. */
  private static void addPieces(
      String line, Roles roles, List<RequestLikeness.Sentence> sentences) {
    Message message = Message.of(line);
    for (Piece piece : Pieces.of(message)) {
      sentences.add(new RequestLikeness.Sentence(traits(message, piece, roles), false));
    }
  }

  private static Traits traits(Message message, Piece piece, Roles roles) {
    return Traits.of(
        Words.of(message).subList(piece.from(), piece.to()),
        at -> message.words().get(piece.from() + at).before() != Break.NONE,
        roles::of);
  }

  private static LanguageFile file(String path, String language) {
    return LanguageFile.read(BuiltInUnderstanding.class, path, language);
  }

  private static String words(String language) {
    return language + ".txt";
  }

  private static String examples(String language) {
    return "examples/" + language + ".txt";
  }

  private static String tone(String language) {
    return "tone/" + language + ".txt";
  }

  private static String requests(String language) {
    return "requests/" + language + ".txt";
  }

  /** Other examples, or another way of seeing them, have another one. */
  private static long fingerprint() throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Traits.EDITION);
    for (String language : Engine.FULL) {
      add(examples(language), sum);
      add(tone(language), sum);
    }
    for (String language : Engine.LANGUAGES) {
      add(words(language), sum);
      add(requests(language), sum);
    }
    return sum.getValue();
  }

  private static void add(String path, CRC32 sum) throws IOException {
    try (InputStream in = BuiltInUnderstanding.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing");
      }
      sum.update(in.readAllBytes());
    }
  }
}
