package dev.baton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Baton in a process of its own, as an operator starts it. */
public final class BatonProcess implements AutoCloseable {
  /** A start takes about a tenth of it. */
  private static final Duration MOST_WORK = Duration.ofMinutes(3);

  private final Process process;
  private final Path output;
  private final int port;

  private BatonProcess(Process process, Path output, int port) {
    this.process = process;
    this.output = output;
    this.port = port;
  }

  /** Starts one with settings of its own, at a free port if they name none; it may refuse. */
  public static BatonProcess start(Path dataDirectory, Map<String, String> settings) {
    String chosen = settings.get("BATON_PORT");
    int port = chosen == null ? freePort() : Integer.parseInt(chosen);
    try {
      Path output = Files.createTempFile("baton", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "dev.baton.Baton")
              .redirectErrorStream(true)
              .redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("BATON_"));
      builder
          .environment()
          .putAll(Map.of("BATON_DATA_DIR", dataDirectory.toString(), "BATON_PORT", "" + port));
      builder.environment().putAll(settings);
      return new BatonProcess(builder.start(), output, port);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Waits until it can work. A busy machine makes a start long, but no more work: it is given up
   * for the work it has done, and only in the end for the time it took.
   */
  public BatonProcess ready() {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(12);
    while (process.isAlive() && !isReady()) {
      if (System.nanoTime() > patience || worked().compareTo(MOST_WORK) > 0) {
        throw new IllegalStateException(
            "Baton never became ready, after "
                + worked().toSeconds()
                + " s of processor: "
                + output());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    if (!process.isAlive()) {
      throw new IllegalStateException("Baton ended: " + output());
    }
    return this;
  }

  private Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private boolean isReady() {
    try {
      return http().get("/health/ready").status() == 200;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Waits until it has ended; its exit status. */
  public int ended() {
    try {
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        throw new IllegalStateException("Baton still runs: " + output());
      }
      return process.exitValue();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Kills it as a crash would; its database lives on. */
  public void kill() {
    process.destroyForcibly();
    ended();
  }

  /** Asks it to stop, as a service manager would. */
  public int terminate() {
    process.destroy();
    return ended();
  }

  /** A client of it. */
  public Http http() {
    return new Http("http://127.0.0.1:" + port);
  }

  /** All it printed. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      terminate();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
