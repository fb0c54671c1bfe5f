package dev.baton.shared.boot;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.Greeting;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started Baton where to find what, once it is there. */
@Component
class Welcome {
  private final BatonSettings settings;
  private final List<Greeting> greetings;

  Welcome(BatonSettings settings, List<Greeting> greetings) {
    this.settings = settings;
    this.greetings = List.copyOf(greetings);
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    Duration taken = event.getTimeTaken();
    String after = taken == null ? "" : " after %.1f s".formatted(taken.toMillis() / 1000.0);
    StringBuilder words = new StringBuilder("Baton is ready" + after + ".\n");
    if (settings.demo()) {
      words.append("  demo storefront  ").append(settings.publicUrl()).append("/\n");
    }
    words.append("  console          ").append(settings.publicUrl()).append("/console\n");
    words.append("  API description  ").append(settings.publicUrl()).append("/openapi.yaml\n");
    words.append("  data             ").append(settings.dataDirectory()).append("\n");
    if (settings.databaseUrl() == null) {
      words.append("  database         embedded PostgreSQL\n");
    }
    greetings.forEach(
        greeting -> greeting.lines().forEach(line -> words.append("  ").append(line).append("\n")));
    words.append("Ctrl-C stops it.");
    System.out.println(words);
  }
}
