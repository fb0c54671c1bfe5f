package dev.baton.shared.boot;

import dev.baton.shared.BatonSettings;
import java.util.HashMap;
import java.util.Map;

/** Where the logs go: JSON lines into the data directory, what needs attention to the terminal. */
public final class LogProperties {
  private LogProperties() {}

  /** The properties by which Spring Boot sets up its logs. */
  public static Map<String, Object> of(BatonSettings settings) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(
        "logging.file.name", settings.dataDirectory().resolve("logs/baton.json").toString());
    properties.put("logging.structured.format.file", "ecs");
    if (settings.hosting().jsonLogs()) {
      properties.put("logging.structured.format.console", "ecs");
    } else {
      properties.put("logging.threshold.console", "WARN");
      properties.put("logging.exception-conversion-word", "%ex{short}");
    }
    return properties;
  }
}
