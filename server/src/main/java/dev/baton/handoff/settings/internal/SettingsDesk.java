package dev.baton.handoff.settings.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.SettingsChanges;
import dev.baton.handoff.settings.SettingsVersions;
import dev.baton.handoff.settings.jdbc.SettingsRows;
import dev.baton.merchant.Caller;
import dev.baton.merchant.StoreCreated;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where merchants save settings: each save is a new version, in force at once. */
@Service
public class SettingsDesk {
  private static final List<String> BEGINNING = List.of("The settings a store begins with.");

  private final SettingsRows rows;
  private final SettingsVersions versions;
  private final Connections connections;
  private final Signature signature;
  private final IntegrationSwitch integrationSwitch;

  SettingsDesk(
      SettingsRows rows,
      SettingsVersions versions,
      Connections connections,
      Signature signature,
      IntegrationSwitch integrationSwitch) {
    this.rows = rows;
    this.versions = versions;
    this.connections = connections;
    this.signature = signature;
    this.integrationSwitch = integrationSwitch;
  }

  /** Writes version 1 with the store. */
  @EventListener
  public void begin(StoreCreated created) {
    begin(created.store().id());
  }

  private void begin(StoreId store) {
    rows.add(store, signature.sign(Caller.BATON, HandoffSettings.INITIAL, BEGINNING));
  }

  /**
   * Saves settings as the newest version. Settings that change nothing make none.
   *
   * @param expected whether the version in force is one the merchant has seen
   * @throws Problem 412 when it is not, 422 when an integration is none of the store's
   */
  @Transactional
  public HandoffSettings save(StoreId store, HandoffSettings wanted, IntPredicate expected) {
    HandoffSettings now = inForce(store, expected);
    HandoffSettings own = StoredSettings.own(store, wanted);
    checkIntegrations(store, now, own);
    List<String> changes = SettingsChanges.between(now, own);
    return changes.isEmpty() ? now : add(store, now, own.asVersion(now.version() + 1), changes);
  }

  /**
   * Puts a former version in force again, as the newest one.
   *
   * @throws Problem 404 when there is no such version, 412 when the one in force is not expected
   */
  @Transactional
  public HandoffSettings restore(StoreId store, int version, IntPredicate expected) {
    HandoffSettings now = inForce(store, expected);
    HandoffSettings former =
        versions
            .version(store, version)
            .orElseThrow(() -> Problem.notFound("There is no such version."));
    List<String> changes = new ArrayList<>(List.of("Version " + version + " was restored."));
    changes.addAll(SettingsChanges.between(now, former));
    return add(store, now, former.asVersion(now.version() + 1), changes);
  }

  private HandoffSettings inForce(StoreId store, IntPredicate expected) {
    HandoffSettings now = versions.current(store);
    if (now.version() == 1) {
      begin(store);
    }
    if (!expected.test(now.version())) {
      throw stale();
    }
    return now;
  }

  private HandoffSettings add(
      StoreId store, HandoffSettings before, HandoffSettings settings, List<String> changes) {
    if (!rows.add(store, signature.sign(signature.caller(), settings, changes))) {
      throw stale();
    }
    signature.record(store, settings.version(), changes);
    integrationSwitch.between(store, before, settings);
    return settings;
  }

  /** One that was chosen before and is gone by now may stay: what was read can be saved again. */
  private void checkIntegrations(StoreId store, HandoffSettings before, HandoffSettings settings) {
    List<Problem.Field> broken = new ArrayList<>();
    if (!Objects.equals(before.integrationId(), settings.integrationId())) {
      check(store, settings.integrationId(), "/integrationId", broken);
    }
    if (!Objects.equals(before.fallbackIntegrationId(), settings.fallbackIntegrationId())) {
      check(store, settings.fallbackIntegrationId(), "/fallbackIntegrationId", broken);
    }
    UUID fallback = settings.fallbackIntegrationId();
    UUID chosen = Objects.requireNonNullElse(settings.integrationId(), Connection.inboxOf(store));
    if (chosen.equals(fallback)) {
      broken.add(
          new Problem.Field(
              "/fallbackIntegrationId", "same", "A fallback is another integration."));
    }
    if (!broken.isEmpty()) {
      throw new Problem(422, "These settings break a rule.", broken);
    }
  }

  private void check(StoreId store, @Nullable UUID id, String pointer, List<Problem.Field> broken) {
    if (id != null && connections.find(store, id).isEmpty()) {
      broken.add(
          new Problem.Field(pointer, "unknown_integration", "The store has no such integration."));
    }
  }

  private static Problem stale() {
    return new Problem(
        412, "The settings were changed meanwhile: read them again, then change them.", List.of());
  }
}
