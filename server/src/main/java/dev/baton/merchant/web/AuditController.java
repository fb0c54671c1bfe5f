package dev.baton.merchant.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.baton.merchant.jdbc.AuditRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A store's audit trail, newest first. */
@RestController
class AuditController {
  private static final int PAGE = 50;

  private final AuditRows rows;

  AuditController(AuditRows rows) {
    this.rows = rows;
  }

  /** An entry on the wire. */
  record EntryBody(String id, Instant at, String who, String what, @JsonRawValue String details) {}

  @GetMapping("/api/v1/admin/stores/{store}/audit")
  Page<EntryBody> trail(
      @PathVariable String store, @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(
        rows.before(new StoreId(store), position(cursor), PAGE + 1),
        PAGE,
        entry ->
            new EntryBody(
                Long.toString(entry.id()), entry.at(), entry.who(), entry.what(), entry.details()),
        entry -> Long.toString(entry.id()));
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
