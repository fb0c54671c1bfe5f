package dev.baton.handoff.settings.internal;

import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.SettingsVersion;
import dev.baton.merchant.Audit;
import dev.baton.merchant.Caller;
import dev.baton.merchant.Callers;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who saves settings and when: on the version itself and in the audit trail. */
@Component
class Signature {
  private final Callers callers;
  private final Audit audit;
  private final Clock clock;

  Signature(Callers callers, Audit audit, Clock clock) {
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  Caller caller() {
    return callers.current();
  }

  SettingsVersion sign(Caller author, HandoffSettings settings, List<String> changes) {
    return new SettingsVersion(settings, author.name(), clock.instant(), changes);
  }

  void record(StoreId store, int version, List<String> changes) {
    audit.record(
        store,
        "changed the handoff settings",
        Map.of("version", Integer.toString(version), "changes", String.join(" ", changes)));
  }
}
