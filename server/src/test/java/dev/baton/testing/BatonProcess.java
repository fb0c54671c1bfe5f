package dev.baton.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A Baton in a process of its own, as an operator starts it. */
public final class BatonProcess implements AutoCloseable {
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

  /** Waits until it can work. */
  public BatonProcess ready() {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (process.isAlive() && !isReady()) {
      if (System.nanoTime() > patience) {
        throw new IllegalStateException("Baton never became ready: " + output());
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    if (!process.isAlive()) {
      throw new IllegalStateException("Baton ended: " + output());
    }
    return this;
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
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
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
