package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceFilesTest {
  private static final Path MAIN = Path.of("src", "main", "java");
  private static final Path TESTS = Path.of("src", "test", "java");
  private static final int LONGEST = 400;

  @Test
  void noFileIsTooLongToRead() throws IOException {
    Map<String, Integer> tooLong = new TreeMap<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LONGEST) {
        tooLong.put(file.toString(), lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  /** The second one would hide the first, and with it what the room allows. */
  @Test
  void aPackageIsDescribedOnce() throws IOException {
    List<Path> twice =
        sources().stream()
            .filter(file -> file.endsWith("package-info.java"))
            .filter(file -> file.startsWith(TESTS))
            .filter(file -> Files.exists(MAIN.resolve(TESTS.relativize(file))))
            .toList();
    assertThat(twice).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
