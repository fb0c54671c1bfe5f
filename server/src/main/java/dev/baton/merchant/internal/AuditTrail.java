package dev.baton.merchant.internal;

import dev.baton.merchant.Audit;
import dev.baton.merchant.Callers;
import dev.baton.merchant.jdbc.AuditRows;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The audit trail of every store. */
@Service
class AuditTrail implements Audit {
  private final AuditRows rows;
  private final Callers callers;
  private final JsonMapper json;
  private final Clock clock;

  AuditTrail(AuditRows rows, Callers callers, JsonMapper json, Clock clock) {
    this.rows = rows;
    this.callers = callers;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void record(StoreId store, String what, Map<String, String> details) {
    rows.add(
        store,
        new AuditRows.Entry(
            0,
            clock.instant(),
            callers.current().name(),
            what,
            json.writeValueAsString(new TreeMap<>(details)),
            origin()));
  }

  private static @Nullable String origin() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : null;
  }
}
