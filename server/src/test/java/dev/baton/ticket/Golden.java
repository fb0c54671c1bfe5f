package dev.baton.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that a person has read and found good, beside the tests' resources. */
final class Golden {
  private static final Path HOME = Path.of("src", "test", "resources", "dev", "baton", "ticket");

  private Golden() {}

  /** Compares; with {@code -Dgolden=write} a changed text is kept, for a person to read. */
  static void same(String file, String text) throws IOException {
    Path golden = HOME.resolve(file);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(HOME);
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
