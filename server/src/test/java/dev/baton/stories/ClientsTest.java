package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The clients and their examples, each in a process of its own, against a running Baton. */
@BatonTest
class ClientsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path TYPESCRIPT = Path.of("..", "clients", "typescript", "dist");
  private static final Path JAVA = Path.of("..", "clients", "java", "src", "main", "java");
  private static final Path EXAMPLES = Path.of("..", "examples");

  private final Http http;
  private final TestStore store;

  ClientsTest(Http http) {
    this.http = http;
    this.store = TestStore.create(http);
  }

  @Test
  void the_typescript_client_hands_over_answers_and_looks() throws Exception {
    JsonNode said = lines(run(node("test/story.js"), ""));
    assertThat(said.path("first").path("ask").asString("")).contains("email");
    assertThat(said.path("then").path("say").asString(""))
        .contains("I have forwarded your inquiry");
    assertThat(said.path("now").at("/handoff/reference"))
        .isEqualTo(said.path("then").at("/handoff/reference"));
    assertThat(said.path("refused").path("status").asInt()).isEqualTo(400);
    assertThat(store.tickets()).isEqualTo(1);
  }

  @Test
  void the_official_typescript_client_of_mcp_does_the_same() throws Exception {
    JsonNode said = lines(run(node("test/mcp.js"), ""));
    assertThat(said.path("server").path("name").asString("")).isEqualTo("baton");
    assertThat(said.path("server").path("instructions").asString("")).contains("request_human");
    assertThat(said.path("tools")).hasSize(3);
    assertThat(said.path("first").at("/told/ask").asString("")).contains("email");
    assertThat(said.path("then").at("/told/say").asString("")).contains("I have forwarded");
    assertThat(said.path("now").at("/told/replies").isArray()).isTrue();
    assertThat(said.path("wrong").asBoolean()).isTrue();
    assertThat(store.tickets()).isEqualTo(1);
  }

  @Test
  void the_typescript_example_runs() throws Exception {
    assumeBuilt();
    String said =
        run(
            List.of("node", EXAMPLES.resolve("typescript-agent/agent.mjs").toString()),
            "Jane Doe, jane@example.com\n");
    assertThat(said).contains("name and email", "I have forwarded your inquiry");
    assertThat(store.tickets()).isEqualTo(1);
  }

  @Test
  void the_java_example_runs(@TempDir Path classes) throws Exception {
    List<String> compile = new ArrayList<>(List.of("javac", "--release", "21", "-d"));
    compile.addAll(List.of(classes.toString(), "-cp", System.getProperty("java.class.path")));
    try (Stream<Path> files = Files.walk(JAVA)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(compile::add);
    }
    run(atHome(compile), "");
    String path = classes + ":" + System.getProperty("java.class.path");
    String said =
        run(
            atHome(
                List.of("java", "-cp", path, EXAMPLES.resolve("java-agent/Agent.java").toString())),
            "Jane Doe, jane@example.com\n");
    assertThat(said).contains("name and email", "I have forwarded your inquiry", "submitted");
    assertThat(store.tickets()).isEqualTo(1);
  }

  private static List<String> atHome(List<String> command) {
    List<String> whole = new ArrayList<>(command);
    whole.set(0, Path.of(System.getProperty("java.home"), "bin", command.getFirst()).toString());
    return whole;
  }

  private static List<String> node(String script) {
    assumeBuilt();
    return List.of("node", TYPESCRIPT.resolve(script).toString());
  }

  private static void assumeBuilt() {
    assumeTrue(
        Files.exists(TYPESCRIPT.resolve("src/index.js")),
        "the TypeScript client is not built: npm run build -w clients/typescript");
  }

  private static JsonNode lines(String printed) {
    ObjectNode said = JSON.createObjectNode();
    printed.lines().map(JSON::readTree).forEach(line -> said.setAll((ObjectNode) line));
    return said;
  }

  private String run(List<String> command, String typed) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("BATON_URL", http.base());
    builder.environment().put("BATON_API_KEY", Http.ADMIN_KEY);
    builder.environment().put("STORE", store.id());
    builder.environment().put("WAIT", "0");
    Process process = builder.start();
    try (OutputStream to = process.getOutputStream()) {
      to.write(typed.getBytes(StandardCharsets.UTF_8));
    } catch (IOException closed) {
      // it wanted nothing
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
