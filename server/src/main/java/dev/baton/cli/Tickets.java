package dev.baton.cli;

import dev.baton.shared.settings.SettingsReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./baton tickets [REFERENCE]}: the tickets of a store, the newest first, or one as an agent
 * sees it.
 */
public final class Tickets {
  private static final String USAGE =
      "Usage: ./baton tickets [REFERENCE] [--store demo] [--url http://localhost:8080] [--key bk_…]";

  private Tickets() {}

  /** Prints them. */
  public static void main(String... arguments) {
    Terminal.run(() -> run(arguments, System.getenv(), Terminal.out()));
  }

  static void run(String[] arguments, Map<String, String> environment, PrintStream out) {
    Options options = Options.parse(arguments, Set.of("store", "url", "key"));
    if (options.words().size() > 1) {
      throw new Refused(USAGE);
    }
    String store = "/api/v1/admin/stores/" + Api.encoded(options.get("store", "demo"));
    String base = store + "/tickets";
    try (Api anybody = Api.at(options, environment);
        Api api = anybody.as(key(options, environment))) {
      StoreClock clock = StoreClock.of(api.get(store).path("timeZone").asString("UTC"));
      if (options.words().isEmpty()) {
        list(api, base, clock, out);
      } else {
        JsonNode ticket = api.get(base + "/" + Api.encoded(options.words().getFirst()));
        out.print(Terminal.plain(new TicketSheet(ticket, clock).text()));
      }
    }
  }

  private static void list(Api api, String base, StoreClock clock, PrintStream out) {
    int count = 0;
    String cursor = "";
    do {
      JsonNode page = api.get(base + (cursor.isEmpty() ? "" : "?cursor=" + Api.encoded(cursor)));
      for (JsonNode ticket : page.path("items")) {
        count++;
        out.println(Terminal.plain(new TicketSheet(ticket, clock).line()));
      }
      cursor = page.path("nextCursor").asString("");
    } while (!cursor.isEmpty());
    if (count == 0) {
      out.println("There is no ticket yet: ./baton chat, and ask for a person.");
    }
  }

  private static String key(Options options, Map<String, String> environment) {
    String given = options.get("key", environment.getOrDefault("BATON_BOOTSTRAP_API_KEY", ""));
    if (!given.isBlank()) {
      return given.strip();
    }
    Path file = SettingsReader.dataDirectory(environment).resolve("admin.key");
    try {
      return Files.readString(file).strip();
    } catch (IOException none) {
      throw new Refused(
          "An API key is needed: --key, BATON_BOOTSTRAP_API_KEY, or the file "
              + file
              + " that a Baton of this machine makes at its first start.");
    }
  }
}
