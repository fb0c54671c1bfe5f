package dev.baton.testing;

import dev.baton.testing.Http.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A store of a test's own, seen through the admin API. */
public final class TestStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Http admin;
  private final String id;

  private TestStore(Http admin, String id) {
    this.admin = admin;
    this.id = id;
  }

  /** The demo store, with its shop; shared by all tests. */
  public static TestStore demo(Http http) {
    return new TestStore(http.asAdmin(), "demo");
  }

  /** A new store without a shop. */
  public static TestStore create(Http http) {
    return create(http, Map.of());
  }

  /** A new store with members of its own. */
  public static TestStore create(Http http, Map<String, Object> members) {
    String id = "t" + UUID.randomUUID().toString().substring(0, 12);
    Map<String, Object> body = new HashMap<>();
    body.put("id", id);
    body.put("name", "Test store");
    body.put("country", "US");
    body.put("currency", "USD");
    body.put("timeZone", "America/New_York");
    body.put("languages", List.of("en"));
    body.put("origins", List.of());
    body.put("replyTime", "24 hours");
    body.putAll(members);
    Answer made = http.asAdmin().post("/api/v1/admin/stores", body);
    if (made.status() != 201) {
      throw new AssertionError("no store: " + made);
    }
    return new TestStore(http.asAdmin(), id);
  }

  /** The store's id. */
  public String id() {
    return id;
  }

  /** The handoff settings now. */
  public Answer settings() {
    return admin.get(path("/skills/human-handoff/settings"));
  }

  /** Replaces members of the settings; an object is merged one level deep. */
  public TestStore with(String member, @Nullable Object value) {
    Answer before = settings();
    ObjectNode changed = (ObjectNode) before.json();
    JsonNode node = JSON.valueToTree(value);
    if (node.isObject() && changed.path(member).isObject()) {
      ((ObjectNode) changed.get(member)).setAll((ObjectNode) node);
    } else {
      changed.set(member, node);
    }
    Answer saved =
        admin
            .with("If-Match", before.header("etag"))
            .put(path("/skills/human-handoff/settings"), changed.toString());
    if (saved.status() != 200 && saved.status() != 204) {
      throw new AssertionError("settings refused: " + saved);
    }
    return this;
  }

  /** Asks for a detail, or not. */
  public TestStore collects(String detail, boolean required) {
    return with("information", Map.of(detail, Map.of("enabled", true, "required", required)));
  }

  /** Whether the name is required. */
  public TestStore requiresName(boolean required) {
    return with("information", Map.of("name", Map.of("required", required)));
  }

  /** A ticket as an agent sees it. */
  public JsonNode ticket(String reference) {
    Answer found = admin.get(path("/tickets/" + reference));
    if (found.status() != 200) {
      throw new AssertionError("no ticket: " + found);
    }
    return found.json();
  }

  /** How many tickets there are. */
  public int tickets() {
    Answer found = admin.get(path("/tickets"));
    if (found.status() != 200) {
      throw new AssertionError("no tickets: " + found);
    }
    return found.at("/items").size();
  }

  /** The admin client. */
  public Http admin() {
    return admin;
  }

  /** A path below this store. */
  public String path(String rest) {
    return "/api/v1/admin/stores/" + id + rest;
  }
}
