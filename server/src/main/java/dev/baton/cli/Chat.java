package dev.baton.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./baton chat}: a shopper's conversation in the terminal. {@code /quit} or the end of the
 * input ends it; {@code /human} is the button "Talk to a person".
 */
public final class Chat {
  private static final long POLL_MILLIS = 1_000;

  private final Api api;
  private final String conversation;
  private final PrintStream out;
  private long last;

  private Chat(Api api, String conversation, PrintStream out) {
    this.api = api;
    this.conversation = conversation;
    this.out = out;
  }

  /** Chats until the input ends. */
  public static void main(String... arguments) {
    Terminal.run(
        () ->
            run(
                arguments,
                System.getenv(),
                new InputStreamReader(System.in, StandardCharsets.UTF_8),
                Terminal.out()));
  }

  static void run(String[] arguments, Map<String, String> environment, Reader in, PrintStream out) {
    Options options = Options.parse(arguments, Set.of("store", "url"));
    if (!options.words().isEmpty()) {
      throw new Refused("Usage: ./baton chat [--store demo] [--url http://localhost:8080]");
    }
    try (Api anybody = Api.at(options, environment)) {
      String store = Api.encoded(options.get("store", "demo"));
      JsonNode opened = anybody.post("/api/v1/storefront/" + store + "/conversations", Map.of());
      try (Api api = anybody.as(opened.path("token").asString())) {
        Chat chat = new Chat(api, opened.path("conversationId").asString(), out);
        out.println("You are chatting with " + options.get("store", "demo") + ". /quit ends it.");
        chat.print(opened.path("messages"));
        chat.talk(new BufferedReader(in));
      }
    }
  }

  private void talk(BufferedReader in) {
    Thread poller = Thread.ofVirtual().start(this::poll);
    try {
      String line;
      while ((line = in.readLine()) != null && !line.strip().equals("/quit")) {
        if (!line.isBlank()) {
          answer(line.strip());
        }
      }
      look();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      poller.interrupt();
    }
  }

  private synchronized void answer(String line) {
    String path = "/api/v1/conversations/" + conversation;
    try {
      print(
          line.equals("/human")
              ? api.post(path + "/handoff", Map.of()).path("messages")
              : api.post(path + "/messages", Map.of("id", UUID.randomUUID(), "text", line))
                  .path("messages"));
    } catch (Refused refused) {
      out.println("(" + refused.getMessage() + ")");
    }
  }

  private synchronized void look() {
    print(api.get("/api/v1/conversations/" + conversation + "?after=" + last).path("messages"));
  }

  /** Messages may come later: a rescue, a word from the team. */
  private void poll() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(POLL_MILLIS);
        look();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } catch (Refused gone) {
      out.println("(" + gone.getMessage() + ")");
    }
  }

  private void print(JsonNode messages) {
    for (JsonNode message : messages) {
      long seq = message.path("seq").asLong(last + 1);
      if (seq <= last) {
        continue;
      }
      last = seq;
      String author = message.path("author").asString();
      if (!author.equals("shopper")) {
        out.println(name(author) + ": " + Terminal.plain(message.path("text").asString("")));
        printChoices(message.path("quickReplies"));
      }
    }
    out.flush();
  }

  private void printChoices(JsonNode choices) {
    StringBuilder line = new StringBuilder();
    for (JsonNode choice : choices) {
      String text = choice.isString() ? choice.asString() : choice.path("text").asString("");
      line.append("  [").append(Terminal.plain(text)).append(']');
    }
    if (!line.isEmpty()) {
      out.println(line);
    }
  }

  private static String name(String author) {
    return switch (author) {
      case "assistant" -> "Assistant";
      case "agent" -> "Agent";
      default -> "Baton";
    };
  }
}
