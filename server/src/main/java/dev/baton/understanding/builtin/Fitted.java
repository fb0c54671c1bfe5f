package dev.baton.understanding.builtin;

import dev.baton.understanding.BuiltInUnderstanding;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What is learnt from the examples of all languages, kept in a file that the build makes by {@link
 * Training}. Where there is none, it is learnt when asked for, which takes seconds.
 *
 * @param likeness what messages are about
 * @param requests whether they ask for a person
 * @param tones whether they are sensitive or angry
 * @param tongues which language their words are of
 */
record Fitted(Likeness likeness, RequestLikeness requests, ToneLikeness tones, Tongues tongues) {
  static final String FILE = "likeness.bin";

  static Fitted load() {
    try (InputStream made = BuiltInUnderstanding.class.getResourceAsStream(FILE)) {
      if (made == null) {
        return Training.fit();
      }
      DataInputStream in = new DataInputStream(new BufferedInputStream(made, 1 << 16));
      in.readLong();
      return new Fitted(
          Likeness.read(in), RequestLikeness.read(in), ToneLikeness.read(in), Tongues.read(in));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Writes it after a number that tells what it was learnt from. */
  void write(DataOutputStream out, long fingerprint) throws IOException {
    out.writeLong(fingerprint);
    likeness.write(out);
    requests.write(out);
    tones.write(out);
    tongues.write(out);
  }
}
