package dev.baton.shared.database;

import com.sun.security.auth.module.UnixSystem;
import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to run as root, so root runs them in a user namespace of
 * their own, where they are nobody.
 */
final class PostgresPrograms {
  private static final int LONGEST_SECONDS = 120;

  private final PostgresBinaries binaries;
  private final boolean root;

  PostgresPrograms(PostgresBinaries binaries) {
    this.binaries = binaries;
    this.root = new UnixSystem().getUid() == 0;
  }

  /** What a program came to: its exit code and all it said. */
  record Result(int code, String said) {
    boolean ok() {
      return code == 0;
    }
  }

  /** Where the server's own program stands. */
  Path postgres() {
    return binaries.program("postgres");
  }

  /**
   * Runs one to its end.
   *
   * @throws StartRefused when this machine does not let root run it
   */
  Result run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binaries.program(program).toString());
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        return new Result(-1, said + " (it took too long)");
      }
      if (root && process.exitValue() != 0 && said.contains("unshare")) {
        throw rootRefused(null);
      }
      return new Result(process.exitValue(), said);
    } catch (IOException absent) {
      if (root) {
        throw rootRefused(absent);
      }
      throw new UncheckedIOException(absent);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return new Result(-1, "stopped while it ran");
    }
  }

  private static StartRefused rootRefused(@org.jspecify.annotations.Nullable IOException cause) {
    String sentence =
        "PostgreSQL does not run as root and this machine does not allow `unshare -U`: start Baton"
            + " as an ordinary user, or set BATON_DATABASE_URL.";
    return cause == null ? new StartRefused(sentence) : new StartRefused(sentence, cause);
  }
}
