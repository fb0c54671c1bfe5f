package dev.baton.connector.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What vendors publish of their APIs, where it lies beside this project. */
public final class Specs {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Specs() {}

  /** A file of {@code ../shared/specs}; the test is skipped, and says so, where it is absent. */
  public static JsonNode read(String name) {
    return JSON.readTree(text(name));
  }

  /** The names of the files in a folder. */
  public static List<String> names(String folder) {
    try (Stream<Path> files = Files.list(file(folder))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The same as text. */
  public static String text(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path file(String name) {
    Path file =
        Stream.of(
                Path.of("..", "shared", "specs", name),
                Path.of("..", "..", "shared", "specs", name))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(name));
    assumeTrue(
        Files.exists(file), "../shared/specs/" + name + " is absent: nothing to check against");
    return file;
  }
}
