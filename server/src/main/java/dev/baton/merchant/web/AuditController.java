package dev.baton.merchant.web;

import dev.baton.merchant.jdbc.AuditRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A store's audit trail, newest first. */
@RestController
class AuditController {
  private static final int PAGE = 50;

  private final AuditRows rows;
  private final JsonMapper json;

  AuditController(AuditRows rows, JsonMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /**
   * An entry on the wire.
   *
   * @param detail the details as words
   * @param from the address it came from; absent for Baton's own doing
   */
  record EntryBody(
      String id,
      Instant at,
      String who,
      String what,
      String detail,
      JsonNode details,
      @Nullable String from) {}

  @GetMapping("/api/v1/admin/stores/{store}/audit")
  Page<EntryBody> trail(
      @PathVariable String store, @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(
        rows.before(new StoreId(store), position(cursor), PAGE + 1),
        PAGE,
        this::body,
        entry -> Long.toString(entry.id()));
  }

  private EntryBody body(AuditRows.Entry entry) {
    JsonNode details = json.readTree(entry.details());
    String words =
        details.properties().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(one -> one.getKey() + ": " + one.getValue().asString())
            .collect(Collectors.joining(", "));
    return new EntryBody(
        Long.toString(entry.id()),
        entry.at(),
        entry.who(),
        entry.what(),
        words,
        details,
        entry.origin());
  }

  private static long position(@Nullable String cursor) {
    if (cursor == null) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException notOurs) {
      throw Problem.malformed("/cursor", "wrong_value", "This cursor is none of ours.");
    }
  }
}
