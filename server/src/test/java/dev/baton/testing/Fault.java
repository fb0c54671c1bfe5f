package dev.baton.testing;

import dev.baton.testing.StubServer.Output;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A way in which a server fails a request. */
@FunctionalInterface
public interface Fault {

  /** What comes instead of an answer; may do the work before. */
  Output instead(Work work) throws IOException;

  /** What the request asks for, and the answer it would get. */
  @FunctionalInterface
  interface Work {
    Output done() throws IOException;
  }

  /** Does it, and never answers. */
  static Fault silence() {
    return work -> {
      work.done();
      return wire -> wire.getInputStream().transferTo(OutputStream.nullOutputStream());
    };
  }

  /** Does it, and hangs up without an answer. */
  static Fault resetAfter() {
    return work -> {
      work.done();
      return reset();
    };
  }

  /** Does nothing and hangs up. */
  static Fault resetBefore() {
    return _ -> reset();
  }

  /** Refuses it with a status. */
  static Fault status(int status, String type, String body, String... headers) {
    return _ -> StubServer.of(status, type, body, headers);
  }

  /** Does it, and tells half of the answer. */
  static Fault truncated() {
    return work -> {
      work.done();
      return wire -> {
        wire.getOutputStream()
            .write(StubServer.head(201, "application/json", 5_000, "Connection", "close"));
        write(wire.getOutputStream(), "{\"ticket\":{\"id\":40");
        wire.close();
      };
    };
  }

  /** Does it, and tells JSON that ends too early as if that were all. */
  static Fault brokenJson() {
    return work -> {
      work.done();
      return StubServer.json(201, "{\"ticket\":{\"id\":40");
    };
  }

  /** Does it, and tells the answer so slowly that nobody waits for its end. */
  static Fault drip() {
    return work -> {
      work.done();
      return endless(" ", 100);
    };
  }

  /** Does it, and answers without end. */
  static Fault flood() {
    return work -> {
      work.done();
      return endless("[\"" + "x".repeat(10_000) + "\"],", 0);
    };
  }

  private static Output reset() {
    return wire -> {
      wire.setSoLinger(true, 0);
      wire.close();
    };
  }

  private static Output endless(String piece, int pauseMillis) {
    return wire -> {
      wire.getOutputStream().write(StubServer.head(201, "application/json", -1));
      while (true) {
        write(wire.getOutputStream(), piece);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
      }
    };
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
