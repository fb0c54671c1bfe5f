package dev.baton.connector.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that answers each command as the test says, and hangs up where it says nothing. */
final class ScriptedMailServer implements AutoCloseable {
  static final String HANG_UP = "";
  private final ServerSocket door;
  private final Map<String, String> answers;
  private final AtomicInteger told = new AtomicInteger();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final List<String> inTheClear = Collections.synchronizedList(new ArrayList<>());
  private final @Nullable SSLContext certificate;

  /** By the first word of a command; {@code .} for the end of a message. */
  ScriptedMailServer(Map<String, String> answers) {
    this(answers, null);
  }

  /** The same with STARTTLS, where there is a certificate. */
  ScriptedMailServer(Map<String, String> answers, @Nullable SSLContext certificate) {
    this.certificate = certificate;
    this.answers = answers;
    try {
      door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    Thread.ofVirtual().start(this::welcome);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Bytes of messages, in ASCII as mail is. */
  int told() {
    return told.get();
  }

  List<String> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  /** What came before anything was encrypted. */
  List<String> heardInTheClear() {
    synchronized (inTheClear) {
      return List.copyOf(inTheClear);
    }
  }

  private void welcome() {
    try {
      while (true) {
        Socket guest = door.accept();
        Thread.ofVirtual().start(() -> serve(guest));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket visitor) {
    try (visitor) {
      Socket guest = visitor;
      BufferedReader in = reader(guest);
      say(guest, answers.getOrDefault("HELLO", "220 scripted"));
      boolean message = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (message && !line.equals(".")) {
          told.addAndGet(line.length() + 2);
          continue;
        }
        heard.add(line);
        if (guest == visitor) {
          inTheClear.add(line);
        }
        String word = line.split(" ", 2)[0];
        String usual =
            switch (word) {
              case "DATA" -> "354 go on";
              case "EHLO" ->
                  certificate != null && guest == visitor
                      ? "250-scripted\r\n250 STARTTLS"
                      : "250-scripted\r\n250 AUTH PLAIN";
              case "STARTTLS" -> "220 2.0.0 go on";
              case "AUTH" -> "235 2.7.0 fine";
              default -> "250 2.0.0 fine";
            };
        String answer = answers.getOrDefault(word, usual);
        if (answer.equals(HANG_UP)) {
          return;
        }
        message = word.equals("DATA") && answer.startsWith("354");
        say(guest, answer);
        if (word.equals("STARTTLS") && certificate != null) {
          guest = encrypted(visitor, certificate);
          in = reader(guest);
        }
      }
    } catch (IOException gone) {
      // the guest hung up
    }
  }

  private static BufferedReader reader(Socket guest) throws IOException {
    return new BufferedReader(
        new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8));
  }

  private static Socket encrypted(Socket guest, SSLContext certificate) throws IOException {
    SSLSocket encrypted =
        (SSLSocket) certificate.getSocketFactory().createSocket(guest, null, guest.getPort(), true);
    encrypted.setUseClientMode(false);
    return encrypted;
  }

  private static void say(Socket guest, String words) throws IOException {
    OutputStream out = guest.getOutputStream();
    out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    try {
      door.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
