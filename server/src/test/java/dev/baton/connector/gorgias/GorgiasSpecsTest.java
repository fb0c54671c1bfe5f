package dev.baton.connector.gorgias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.http.Specs;
import dev.baton.connector.http.Tree;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.SampleTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Baton sends to Gorgias has the names and types that recorded answers have. Members that only
 * requests have are named here.
 */
class GorgiasSpecsTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final StoreId STORE = new StoreId("shirts");
  private static final Set<String> ONLY_IN_REQUESTS =
      Set.of("messages", "custom_fields", "attachments");
  private final Access access =
      new Access(STORE, UUID.randomUUID(), "gorgias", Map.of("email", StubGorgias.OWNER));
  private final Draft draft =
      new Draft(SampleTicket.of(STORE), null, Map.of(), Map.of(), _ -> Optional.empty());
  private final GorgiasTrees trees = new GorgiasTrees(access, draft);

  @Test
  void aTicketHasKnownMembers() {
    fits(json(trees.ticket()), Specs.read("gorgias/tap-gorgias-tickets.schema.json"), "ticket");
  }

  @Test
  void messagesHaveKnownMembers() {
    JsonNode schema = Specs.read("gorgias/tap-gorgias-messages.schema.json");
    fits(json(trees.ticket()).path("messages").path(0), schema, "opening");
    fits(json(trees.note(Tree.of("email", StubGorgias.OWNER), List.of())), schema, "note");
    Addition addition = new Addition("1", SampleTicket.followUp("more"), draft);
    assertThat(GorgiasTrees.key(addition)).startsWith(draft.key());
  }

  @Test
  void theVendorsOwnFileIsRead() {
    JsonNode examples = Specs.read("gorgias/gorgias-doc-and-log-examples.json").path("examples");
    List<JsonNode> files = new ArrayList<>();
    for (JsonNode example : examples) {
      if (example.path("what").asString().startsWith("File object")) {
        files.add(example.path("body"));
      }
    }
    JsonNode file = files.getFirst();
    assertThat(GorgiasFiles.url(file)).startsWith("https://");
    assertThat(GorgiasFiles.url(JSON.createArrayNode().add(file))).startsWith("https://");
  }

  private static JsonNode json(Tree tree) {
    return JSON.valueToTree(tree.members());
  }

  private static void fits(JsonNode sent, JsonNode schema, String at) {
    JsonNode types = schema.path("type");
    assertThat(types.toString()).as(at).contains(kind(sent));
    sent.properties()
        .forEach(
            member -> {
              if (!ONLY_IN_REQUESTS.contains(member.getKey())) {
                JsonNode known = schema.path("properties").path(member.getKey());
                assertThat(known.isMissingNode()).as(at + "." + member.getKey()).isFalse();
                fits(member.getValue(), known, at + "." + member.getKey());
              }
            });
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING -> "string";
      case BOOLEAN -> "boolean";
      case NUMBER -> "integer";
      case ARRAY -> "array";
      default -> "object";
    };
  }
}
