package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The committed description of the HTTP interface is the true one. When it should change: {@code
 * mvn -q test -pl server -Dtest=OpenApiTest -Dbaton.openapi.write=true}.
 */
@BatonTest
class OpenApiTest {
  private static final Path FILE = Path.of("..", "contracts", "openapi.yaml");
  private static final Pattern TYPE =
      Pattern.compile("(?<=schemas/|^    )dev\\.baton\\.[\\w.]+", Pattern.MULTILINE);
  private static final Pattern PACKAGES = Pattern.compile("[dD]ev\\.baton(?:\\.[a-z]\\w*)*\\.");

  private final Http http;

  OpenApiTest(Http http) {
    this.http = http;
  }

  @Test
  void theCommittedDescriptionIsTrue() throws IOException {
    String now = withShortNames(http.get("/v3/api-docs.yaml").body());
    if (Boolean.getBoolean("baton.openapi.write")) {
      Files.createDirectories(FILE.resolveSibling("."));
      Files.writeString(FILE, now);
    }
    assertThat(Files.readString(FILE))
        .as("contracts/openapi.yaml is not what Baton answers; see OpenApiTest for the command")
        .isEqualTo(now);
    assertThat(http.get("/openapi.yaml").status()).isEqualTo(200);
  }

  /** Types get their own name, or their room's before it where two have the same. */
  private static String withShortNames(String yaml) {
    TreeSet<String> types =
        TYPE.matcher(yaml)
            .results()
            .map(found -> found.group())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> names = new TreeMap<>();
    types.forEach(type -> names.put(type, simple(type)));
    Map<String, Long> uses =
        names.values().stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
    names.replaceAll(
        (type, name) -> uses.getOrDefault(name, 1L) == 1 ? name : withHome(type) + name);
    assertThat(new TreeSet<>(names.values())).hasSameSizeAs(names.keySet());
    return TYPE.matcher(yaml).replaceAll(found -> names.getOrDefault(found.group(), found.group()));
  }

  /** The type it stands in, or else its room. */
  private static String withHome(String type) {
    List<String> steps = List.of(type.split("\\.", -1));
    String outer = steps.get(steps.size() - 2);
    String home = Character.isUpperCase(outer.charAt(0)) ? outer : steps.get(2);
    return home.substring(0, 1).toUpperCase(Locale.ROOT)
        + home.substring(1).replaceFirst("(Controller|Json)$", "");
  }

  private static String simple(String type) {
    return Arrays.stream(PACKAGES.matcher(type).replaceAll(" ").strip().split(" ", -1))
        .map(part -> part.substring(part.lastIndexOf('.') + 1))
        .collect(Collectors.joining());
  }
}
