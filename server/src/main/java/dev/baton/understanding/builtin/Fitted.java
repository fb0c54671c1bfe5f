package dev.baton.understanding.builtin;

import dev.baton.understanding.BuiltInUnderstanding;
import dev.baton.understanding.grammar.LanguageFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What is learnt from the examples of all languages, kept in a file that the build makes. Where
 * there is none, or one made of other examples, it is fitted when asked for.
 *
 * @param likeness what messages are about
 * @param requests whether they ask for a person
 */
public record Fitted(Likeness likeness, RequestLikeness requests) {
  private static final String FILE = "likeness.bin";

  /** Called by the build: makes the file in the folder named, unless it is there already. */
  public static void main(String... args) throws IOException {
    Path file = Path.of(args[0]).resolve(FILE);
    long now = fingerprint();
    if (Files.exists(file)) {
      try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
        if (in.readLong() == now) {
          return;
        }
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      out.writeLong(now);
      Fitted fitted = fit();
      fitted.likeness.write(out);
      fitted.requests.write(out);
    }
  }

  static Fitted load() {
    try (InputStream made = BuiltInUnderstanding.class.getResourceAsStream(FILE)) {
      if (made != null) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(made, 1 << 16));
        if (in.readLong() == fingerprint()) {
          return new Fitted(Likeness.read(in), RequestLikeness.read(in));
        }
      }
      return fit();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Fitted fit() {
    List<Examples.Example> examples = new ArrayList<>();
    for (String language : Engine.FULL) {
      examples.addAll(Examples.in(file(examples(language), language)));
    }
    List<RequestLikeness.Sentence> sentences = new ArrayList<>();
    for (String language : Engine.LANGUAGES) {
      LanguageFile file = file(requests(language), language);
      file.lines("request").forEach(l -> sentences.add(RequestLikeness.Sentence.of(l, true)));
      file.lines("other").forEach(l -> sentences.add(RequestLikeness.Sentence.of(l, false)));
    }
    return new Fitted(Likeness.to(examples), RequestLikeness.to(sentences));
  }

  private static LanguageFile file(String path, String language) {
    return LanguageFile.read(BuiltInUnderstanding.class, path, language);
  }

  private static String examples(String language) {
    return "examples/" + language + ".txt";
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
    }
    for (String language : Engine.LANGUAGES) {
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
