package dev.baton.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command prints, in UTF-8 whatever the machine's locale says. */
final class Terminal {
  private Terminal() {}

  static PrintStream out() {
    return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  }

  /** Runs a command; a refusal becomes its sentence and status 1. */
  static void run(Runnable command) {
    try {
      command.run();
    } catch (Refused refused) {
      System.err.println("baton: " + refused.getMessage());
      System.exit(1);
    }
  }

  /** A text without what would steer a terminal. */
  static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
