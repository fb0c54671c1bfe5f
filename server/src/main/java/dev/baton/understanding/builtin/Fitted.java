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
 * Keeps the {@link Likeness} to all examples in a file that the build makes. Where there is none,
 * or one made of other examples, it is fitted when asked for.
 */
public final class Fitted {
  private static final String FILE = "likeness.bin";

  private Fitted() {}

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
      fit().write(out);
    }
  }

  static Likeness likeness() {
    try (InputStream made = BuiltInUnderstanding.class.getResourceAsStream(FILE)) {
      if (made != null) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(made, 1 << 16));
        if (in.readLong() == fingerprint()) {
          return Likeness.read(in);
        }
      }
      return fit();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Likeness fit() {
    List<Examples.Example> all = new ArrayList<>();
    for (String language : Engine.FULL) {
      all.addAll(
          Examples.in(LanguageFile.read(BuiltInUnderstanding.class, path(language), language)));
    }
    return Likeness.to(all);
  }

  private static String path(String language) {
    return "examples/" + language + ".txt";
  }

  /** Other examples, or another way of seeing them, have another one. */
  private static long fingerprint() throws IOException {
    CRC32 sum = new CRC32();
    sum.update(Traits.EDITION);
    for (String language : Engine.FULL) {
      try (InputStream in = BuiltInUnderstanding.class.getResourceAsStream(path(language))) {
        if (in == null) {
          throw new IllegalStateException(path(language) + " is missing");
        }
        sum.update(in.readAllBytes());
      }
    }
    return sum.getValue();
  }
}
