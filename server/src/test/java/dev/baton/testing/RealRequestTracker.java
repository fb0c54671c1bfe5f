package dev.baton.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A real Request Tracker 5 with a queue Support and a custom field "Handoff ID", on the loopback
 * interface, by the script {@code ../shared/tools/rt-setup.sh}, which installs Debian's packages
 * where they are missing. Where that is not possible the test is skipped, and says so.
 */
public final class RealRequestTracker {
  private static final Path HOME = Path.of("target", "rt").toAbsolutePath();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Path script;
  private final int port;

  private RealRequestTracker(Path script, int port) {
    this.script = script;
    this.port = port;
  }

  /** Starts an empty one. */
  public static RealRequestTracker start() throws IOException, InterruptedException {
    Path script =
        Stream.of("../shared", "../../shared")
            .map(shared -> Path.of(shared, "tools", "rt-setup.sh"))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of("rt-setup.sh"));
    assumeTrue(Files.exists(script), "no Request Tracker: ../shared/tools/rt-setup.sh is absent");
    assumeTrue(
        System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
            && Files.isWritable(Path.of("/usr/share"))
            && Files.isExecutable(Path.of("/usr/bin/apt-get")),
        "no Request Tracker: it takes apt-get and root");
    RealRequestTracker tracker =
        new RealRequestTracker(script.toAbsolutePath().normalize(), freePort());
    tracker.run("purge");
    assumeTrue(tracker.run("up") == 0, "no Request Tracker: it could not be installed or started");
    return tracker;
  }

  /** Where it is. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** A token of an agent who may create, comment on and change tickets in the queue. */
  public String token() {
    try {
      return Files.readString(HOME.resolve("token")).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What it answers to a question by REST2. */
  public JsonNode get(String path) {
    return call("GET", path, "");
  }

  /** The tickets that fit TicketSQL, at most a hundred. */
  public JsonNode tickets(String query) {
    return get(
        "/tickets?per_page=100&fields=Subject,CustomFields&query="
            + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  /** Changes something. */
  public void put(String path, String json) {
    call("PUT", path, json);
  }

  /** Answers a ticket as the agent "Agent One", in public. */
  public void answer(String ticket, String json) {
    JsonNode said = call("POST", "/ticket/" + ticket + "/correspond", json, agent());
    if (!said.path(0).asString("").equals("Correspondence added")) {
      throw new IllegalStateException(said.toString());
    }
  }

  /** Takes a mail in as the queue's address gets it. */
  public void mail(String message) {
    String form =
        "queue=Support&action=correspond&message="
            + URLEncoder.encode(message, StandardCharsets.UTF_8);
    send(
        HttpRequest.newBuilder(URI.create(uri() + "/REST/1.0/NoAuth/mail-gateway"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build());
  }

  private static String agent() {
    try {
      String settings = Files.readString(HOME.resolve("env.sh"));
      String password = settings.replaceFirst("(?s).*RT_PASSWORD='([^']*)'.*", "$1");
      byte[] both = ("agent1:" + password).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(both);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All mail it sent so far. */
  public String mail() throws IOException {
    Path box = HOME.resolve("outbox.mbox");
    return Files.exists(box) ? Files.readString(box) : "";
  }

  /** Stops it; what it holds stays. */
  public void stop() throws IOException, InterruptedException {
    run("stop");
  }

  /** Starts it again. */
  public void startAgain() throws IOException, InterruptedException {
    if (run("up") != 0) {
      throw new IllegalStateException("Request Tracker did not start again");
    }
  }

  /** Stops it and removes what it held; the packages stay installed. */
  public void close() throws IOException, InterruptedException {
    run("purge");
  }

  private JsonNode call(String method, String path, String json) {
    return call(method, path, json, "token " + token());
  }

  private JsonNode call(String method, String path, String json, String proof) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri() + "/REST/2.0" + path))
            .header("Authorization", proof)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .build();
    return JsonMapper.builder().build().readTree(send(request));
  }

  private String send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(unwanted);
    }
  }

  private int run(String what) throws IOException, InterruptedException {
    Files.createDirectories(HOME);
    ProcessBuilder process = new ProcessBuilder("bash", script.toString(), what).inheritIO();
    process.environment().put("RT_HOME", HOME.toString());
    process.environment().put("RT_PORT", Integer.toString(port));
    return process.start().waitFor();
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
