package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.TestStore;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same over MCP, with the client of the official SDK. */
@BatonTest
class OtherAgentsOverMcpTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Http http;
  private final TestStore store;

  OtherAgentsOverMcpTest(Http http) {
    this.http = http;
    this.store = TestStore.create(http);
  }

  private McpSyncClient client() {
    return McpClient.sync(
            HttpClientStreamableHttpTransport.builder(http.base())
                .endpoint("/mcp")
                .requestBuilder(
                    HttpRequest.newBuilder().header("Authorization", "Bearer " + Http.ADMIN_KEY))
                .build())
        .build();
  }

  private static CallToolResult call(McpSyncClient client, String tool, Map<String, Object> given) {
    return client.callTool(CallToolRequest.builder(tool).arguments(given).build());
  }

  private static JsonNode told(CallToolResult result) {
    String text = ((TextContent) result.content().getFirst()).text();
    assertThat(result.isError()).as(text).isNotEqualTo(true);
    return JSON.readTree(text);
  }

  @Test
  void a_conversation_is_handed_over_answered_and_looked_at() {
    try (McpSyncClient client = client()) {
      client.initialize();
      assertThat(client.listTools().tools())
          .extracting(Tool::name)
          .containsExactlyInAnyOrder("request_human", "answer_handoff_question", "get_handoff");
      JsonNode first =
          told(
              call(
                  client,
                  "request_human",
                  Map.of(
                      "store", store.id(),
                      "reason", "not_understood",
                      "conversation",
                          List.of(Map.of("author", "shopper", "text", "My lamp is broken")))));
      assertThat(first.path("ask").asString("")).contains("email");
      String id = first.at("/handoff/id").asString();
      JsonNode then =
          told(
              call(
                  client,
                  "answer_handoff_question",
                  Map.of("id", id, "text", "Jane Doe jane@example.com")));
      assertThat(then.path("ask").isNull()).isTrue();
      assertThat(then.path("say").asString("")).contains("I have forwarded your inquiry");
      JsonNode now = told(call(client, "get_handoff", Map.of("id", id)));
      assertThat(now.at("/handoff/reference").asString())
          .isEqualTo(then.at("/handoff/reference").asString());
      assertThat(store.tickets()).isEqualTo(1);
    }
  }

  @Test
  void what_is_wrong_is_told_in_words() {
    try (McpSyncClient client = client()) {
      client.initialize();
      CallToolResult unknown =
          call(client, "get_handoff", Map.of("id", "00000000-0000-4000-8000-000000000000"));
      assertThat(unknown.isError()).isTrue();
      CallToolResult nonsense =
          call(
              client,
              "request_human",
              Map.of("store", store.id(), "reason", "because", "conversation", List.of()));
      assertThat(nonsense.isError()).isTrue();
      assertThat(store.tickets()).isZero();
    }
  }

  @Test
  void a_page_of_another_site_gets_nowhere() {
    Http key = http.asAdmin();
    String ping = "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\"}";
    Http accepting = key.with("Accept", "application/json, text/event-stream");
    assertThat(accepting.with("Origin", "https://evil.example").post("/mcp", ping).status())
        .isEqualTo(403);
    assertThat(accepting.with("Origin", "null").post("/mcp", ping).status()).isEqualTo(403);
    assertThat(accepting.with("Origin", "http://localhost:6274").post("/mcp", ping).status())
        .isEqualTo(200);
  }

  @Test
  void nobody_gets_in_without_a_key() {
    assertThat(http.post("/mcp", "{}").status()).isEqualTo(401);
    assertThat(http.as("bk_wrong").post("/mcp", "{}").status()).isEqualTo(401);
    assertThat(http.as("bc_demo.x").post("/mcp", "{}").status()).isEqualTo(401);
  }
}
