package dev.baton.merchant.internal;

import dev.baton.merchant.ApiKeys;
import dev.baton.merchant.Audit;
import dev.baton.merchant.Caller;
import dev.baton.merchant.Reach;
import dev.baton.merchant.jdbc.InstallationKeyRows;
import dev.baton.merchant.jdbc.InstallationKeyRows.Kind;
import dev.baton.merchant.jdbc.KeyRow;
import dev.baton.merchant.jdbc.KeyRow.Scope;
import dev.baton.merchant.jdbc.KeyRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All API keys: made, shown once, found by their hash, removed. */
@Service
public class KeyRing implements ApiKeys {
  private static final Duration COARSE = Duration.ofHours(1);
  private static final int LONGEST = 1_000;
  private static final int MOST = 100;

  private final KeyRows ofStores;
  private final InstallationKeyRows ofInstallation;
  private final Audit audit;
  private final Clock clock;

  KeyRing(KeyRows ofStores, InstallationKeyRows ofInstallation, Audit audit, Clock clock) {
    this.ofStores = ofStores;
    this.ofInstallation = ofInstallation;
    this.audit = audit;
    this.clock = clock;
  }

  /** A key just made, and the only time its text is told. */
  public record Made(KeyRow key, String text) {
    @Override
    public String toString() {
      return key.prefix();
    }
  }

  @Override
  public Optional<Caller> authenticate(String key) {
    if (key.length() > LONGEST) {
      return Optional.empty();
    }
    Secret secret = new Secret(key);
    Instant now = clock.instant();
    Optional<StoreId> store = secret.store();
    if (store.isPresent()) {
      return ofStores.find(store.get(), secret.hash()).map(row -> used(store.get(), row, now));
    }
    return ofInstallation.find(secret.hash()).map(row -> used(row, now));
  }

  private Caller used(StoreId store, KeyRow row, Instant now) {
    if (longAgo(row, now)) {
      ofStores.used(store, row.id(), now);
    }
    return new Caller(words(row), new Reach.OneStore(store, row.scope() == Scope.HANDOFFS));
  }

  private Caller used(KeyRow row, Instant now) {
    if (longAgo(row, now)) {
      ofInstallation.used(row.id(), now);
    }
    return new Caller(words(row), new Reach.Everywhere());
  }

  private static boolean longAgo(KeyRow row, Instant now) {
    return row.lastUsedAt() == null || row.lastUsedAt().plus(COARSE).isBefore(now);
  }

  private static String words(KeyRow row) {
    return "API key “" + row.name() + "” (" + row.prefix() + ")";
  }

  /** The keys of a store, or (without one) those of the installation made over the API. */
  public List<KeyRow> all(Optional<StoreId> store) {
    return store.map(ofStores::all).orElseGet(ofInstallation::made);
  }

  /**
   * Makes a key for a store, or (without one) for the installation.
   *
   * @throws Problem 409 when there are too many
   */
  @Transactional
  public Made make(Optional<StoreId> store, String name, Scope scope) {
    if (all(store).size() >= MOST) {
      throw Problem.conflict("There are " + MOST + " keys already: remove one first.");
    }
    Secret secret = Secret.make(store.orElse(null));
    KeyRow row = new KeyRow(UUID.randomUUID(), name, scope, secret.prefix(), clock.instant(), null);
    if (store.isPresent()) {
      ofStores.add(store.get(), row, secret.hash());
      audit.record(
          store.get(),
          "made an API key",
          Map.of("name", name, "key", row.prefix(), "scope", scope.key()));
    } else {
      ofInstallation.add(Kind.MADE, row, secret.hash());
    }
    return new Made(row, secret.text());
  }

  /**
   * Removes a key: it is nobody's from the next request on.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional
  public void remove(Optional<StoreId> store, UUID id) {
    if (store.isPresent()) {
      KeyRow gone = ofStores.remove(store.get(), id).orElseThrow(KeyRing::unknown);
      audit.record(
          store.get(), "removed an API key", Map.of("name", gone.name(), "key", gone.prefix()));
    } else if (!ofInstallation.remove(id)) {
      throw unknown();
    }
  }

  private static Problem unknown() {
    return Problem.notFound("There is no such API key.");
  }
}
