package dev.baton.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small HTTP server on the loopback interface that is in full command of its connections, so that
 * a test can have it fail in every way there is. A subclass says what it answers when it is well.
 */
public abstract class StubServer implements AutoCloseable {
  private final ServerSocket door;
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<Socket> guests = Collections.synchronizedList(new ArrayList<>());
  private final Deque<Fault> faults = new ArrayDeque<>();
  private boolean readsToo;

  /** A request as it came. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Request(
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      byte[] body) {

    /** A header by its name in lower case, or nothing. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    /** The body as text. */
    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether it is for this. */
    public boolean is(String wanted, String at) {
      return method.equals(wanted) && path.equals(at);
    }
  }

  /** Something put on the wire. */
  @FunctionalInterface
  public interface Output {
    void write(Socket wire) throws IOException;
  }

  protected StubServer() {
    try {
      door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::welcome);
  }

  /** What it answers when it is well. */
  protected abstract Output answer(Request request) throws IOException;

  /** Where it is. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + door.getLocalPort());
  }

  /** All requests that came, in order. */
  public List<Request> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /** Treats the next request that writes something so. */
  public void next(Fault fault) {
    synchronized (faults) {
      faults.add(fault);
      readsToo = false;
    }
  }

  /** Treats the next request so, whatever it is. */
  public void nextOfAll(Fault fault) {
    synchronized (faults) {
      faults.add(fault);
      readsToo = true;
    }
  }

  /** An answer with JSON. */
  public static Output json(int status, String body, String... headers) {
    return of(status, "application/json; charset=utf-8", body, headers);
  }

  /** An answer; headers are names and values in turn. */
  public static Output of(int status, String type, String body, String... headers) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return wire -> {
      wire.getOutputStream().write(head(status, type, bytes.length, headers));
      wire.getOutputStream().write(bytes);
      wire.getOutputStream().flush();
    };
  }

  /** The first lines of an answer; without a length it lasts as long as the connection. */
  static byte[] head(int status, String type, int length, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Stub\r\n");
    head.append("Content-Type: ").append(type).append("\r\n");
    if (length >= 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    for (int i = 0; i < headers.length; i += 2) {
      head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
    }
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private void welcome() {
    try {
      while (true) {
        Socket guest = door.accept();
        guests.add(guest);
        Thread.ofVirtual().start(() -> serve(guest));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket guest) {
    try (guest) {
      guest.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(guest.getInputStream());
      for (Request request = read(in); request != null; request = read(in)) {
        requests.add(request);
        treat(request).write(guest);
      }
    } catch (IOException gone) {
      // whoever called has hung up, or a fault did
    }
  }

  private Output treat(Request request) throws IOException {
    @Nullable Fault fault = null;
    synchronized (faults) {
      if (readsToo || !request.method().equals("GET")) {
        fault = faults.poll();
      }
    }
    return fault == null ? answer(request) : fault.instead(() -> answer(request));
  }

  private static @Nullable Request read(InputStream in) throws IOException {
    String first = line(in);
    if (first.isEmpty()) {
      return null;
    }
    String[] words = first.split(" ", -1);
    Map<String, String> headers = new LinkedHashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    String[] target = words[1].split("\\?", 2);
    return new Request(
        words[0], decoded(target[0]), query(target.length > 1 ? target[1] : ""), headers, body);
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&", -1)) {
      String[] both = pair.split("=", 2);
      query.put(decoded(both[0]), both.length > 1 ? decoded(both[1]) : "");
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      door.close();
      synchronized (guests) {
        for (Socket guest : guests) {
          guest.close();
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
