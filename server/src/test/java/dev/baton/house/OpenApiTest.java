package dev.baton.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
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

  /**
   * Names that several rooms use. They always carry their home, so that none changes by another.
   */
  private static final Set<String> WITH_HOME =
      Set.of("Body", "Kind", "Kinds", "Line", "Page", "Person", "Shown", "Told", "Tried", "Wanted");

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

  /** Types get their own name; those whose name several rooms use, with their home before it. */
  private static String withShortNames(String yaml) {
    Map<String, String> names = new TreeMap<>();
    TYPE.matcher(yaml)
        .results()
        .map(MatchResult::group)
        .forEach(type -> names.put(type, name(type)));
    Map<String, Set<String>> byName =
        names.keySet().stream().collect(Collectors.groupingBy(names::get, Collectors.toSet()));
    assertThat(byName)
        .as("two types of one name in the contract: rename the new one, or see WITH_HOME")
        .allSatisfy((name, types) -> assertThat(types).as(name).hasSize(1));
    return TYPE.matcher(yaml).replaceAll(found -> names.getOrDefault(found.group(), found.group()));
  }

  @Test
  void aNameStandsForOneType() {
    String apart = "    dev.baton.a.Card:\n    dev.baton.b.web.TicketsController.Line:\n";
    assertThat(withShortNames(apart)).isEqualTo("    Card:\n    TicketsLine:\n");
    String clash = "    dev.baton.a.Card:\n    dev.baton.b.web.HandController.Card:\n";
    assertThatThrownBy(() -> withShortNames(clash)).hasMessageContaining("two types of one name");
  }

  private static String name(String type) {
    String name = simple(type);
    return WITH_HOME.contains(name) ? withHome(type) + name : name;
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
