package dev.baton.handoff.settings.web;

import dev.baton.connector.Connection;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.SettingsVersion;
import dev.baton.handoff.settings.SettingsVersions;
import dev.baton.handoff.settings.internal.SettingsDesk;
import dev.baton.handoff.settings.jdbc.SettingsRows;
import dev.baton.handoff.settings.json.SettingsJson;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.web.IfMatch;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The settings of the Human handoff skill, and their versions. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/skills/human-handoff/settings")
class SettingsController {
  private static final int PAGE = 50;

  private final SettingsDesk desk;
  private final SettingsVersions versions;
  private final SettingsRows rows;

  SettingsController(SettingsDesk desk, SettingsVersions versions, SettingsRows rows) {
    this.desk = desk;
    this.versions = versions;
    this.rows = rows;
  }

  /** A version on the wire, without its settings. */
  record VersionBody(int version, String author, Instant at, List<String> changes) {
    static VersionBody of(SettingsVersion version) {
      return new VersionBody(version.version(), version.author(), version.at(), version.changes());
    }
  }

  /** A part of the versions, and where to go on. */
  record VersionsBody(List<VersionBody> items, @Nullable String nextCursor) {}

  @GetMapping
  ResponseEntity<ObjectNode> inForce(@PathVariable String store) {
    StoreId id = new StoreId(store);
    return answer(id, versions.current(id));
  }

  @PutMapping
  ResponseEntity<ObjectNode> save(
      @PathVariable String store,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody JsonNode body) {
    IntPredicate expected = IfMatch.needed(ifMatch);
    StoreId id = new StoreId(store);
    return answer(id, desk.save(id, SettingsJson.parse(body), expected));
  }

  @GetMapping("/versions")
  VersionsBody versions(
      @PathVariable String store, @RequestParam(required = false) @Nullable Integer cursor) {
    int before = cursor == null ? Integer.MAX_VALUE : cursor;
    List<SettingsVersion> found = rows.before(new StoreId(store), before, PAGE + 1);
    List<SettingsVersion> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
    String next = found.size() > PAGE ? Integer.toString(shown.getLast().version()) : null;
    return new VersionsBody(shown.stream().map(VersionBody::of).toList(), next);
  }

  @GetMapping("/versions/{version}")
  ResponseEntity<ObjectNode> one(@PathVariable String store, @PathVariable int version) {
    StoreId id = new StoreId(store);
    return versions
        .version(id, version)
        .map(settings -> answer(id, settings))
        .orElseThrow(() -> Problem.notFound("There is no such version."));
  }

  @PostMapping("/versions/{version}/restore")
  ResponseEntity<ObjectNode> restore(
      @PathVariable String store,
      @PathVariable int version,
      @RequestHeader(name = "If-Match", defaultValue = "*") String ifMatch) {
    StoreId id = new StoreId(store);
    return answer(id, desk.restore(id, version, IfMatch.of(ifMatch)));
  }

  private static ResponseEntity<ObjectNode> answer(StoreId store, HandoffSettings settings) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("version", settings.version());
    body.setAll(SettingsJson.write(settings, Connection.inboxOf(store)));
    return ResponseEntity.ok().eTag(IfMatch.tag(settings.version())).body(body);
  }
}
