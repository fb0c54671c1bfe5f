package dev.baton.shopper.internal;

import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shopper.IdentityKey;
import dev.baton.shopper.IdentityKey.Kind;
import dev.baton.shopper.IdentityKey.Times;
import dev.baton.shopper.jdbc.IdentityKeyRows;
import dev.baton.shopper.jdbc.SealedKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Where merchants keep what their customers are recognised by. Each change is in the audit. */
@Service
public class KeyCabinet {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int MOST = 10;
  private static final String PREFIX = "bis_";

  private final IdentityKeyRows rows;
  private final Safekeeping safekeeping;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  KeyCabinet(
      IdentityKeyRows rows,
      Safekeeping safekeeping,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.safekeeping = safekeeping;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A new key. {@code secret} is told now and never again; null where Baton made none. */
  public record Made(IdentityKey key, @Nullable String secret) {
    @Override
    public String toString() {
      return "Made[" + key + "]";
    }
  }

  /** All that count, the newest first. */
  public List<IdentityKey> all(StoreId store) {
    Instant now = clock.instant();
    return rows.all(store).stream().map(SealedKey::key).filter(key -> key.countsAt(now)).toList();
  }

  /**
   * Takes in a key.
   *
   * @param secret the other side's; null where Baton makes one or there is none
   * @throws Problem 409 when there are too many
   */
  public Made add(
      StoreId store, Kind kind, String name, IdentityKey.Config config, @Nullable String secret) {
    refuseMore(store);
    return transaction.execute(_ -> added(store, kind, name, config, secret));
  }

  /** Makes another shared secret; the one before counts for a while beside it. */
  public Made rotate(StoreId store, UUID id, Duration overlap) {
    IdentityKey before =
        all(store).stream()
            .filter(key -> key.id().equals(id) && key.kind() == Kind.SHARED_SECRET)
            .findFirst()
            .orElseThrow(() -> Problem.notFound("There is no such shared secret."));
    refuseMore(store);
    return transaction.execute(
        _ -> {
          rows.retire(store, id, clock.instant().plus(overlap));
          return added(store, Kind.SHARED_SECRET, before.name(), before.config(), null);
        });
  }

  /**
   * Takes a key away, at once.
   *
   * @throws Problem 404 when there is none
   */
  public void remove(StoreId store, UUID id) {
    transaction.executeWithoutResult(
        _ -> {
          IdentityKey gone =
              rows.all(store).stream()
                  .map(SealedKey::key)
                  .filter(key -> key.id().equals(id))
                  .findFirst()
                  .orElseThrow(() -> Problem.notFound("There is no such identity key."));
          rows.remove(store, id);
          audit.record(store, "removed an identity key", subject(gone));
        });
  }

  private Made added(
      StoreId store, Kind kind, String name, IdentityKey.Config config, @Nullable String secret) {
    UUID id = UUID.randomUUID();
    @Nullable String fresh = kind == Kind.SHARED_SECRET ? newSecret() : null;
    @Nullable String kept = fresh == null ? secret : fresh;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    IdentityKey key = new IdentityKey(store, id, kind, name, config, new Times(now, null, null));
    rows.add(new SealedKey(key, kept == null ? null : sealed(store, id, kept)));
    audit.record(store, "added an identity key", subject(key));
    return new Made(key, fresh);
  }

  private static Map<String, String> subject(IdentityKey key) {
    return Map.of("id", key.id().toString(), "type", key.kind().key(), "name", key.name());
  }

  private @Nullable String sealed(StoreId store, UUID id, String secret) {
    return safekeeping
        .keep(
            store,
            id,
            safekeeping.check(BelievedKeys.SETTINGS, Map.of(BelievedKeys.SECRET, secret)),
            null)
        .sealed();
  }

  private void refuseMore(StoreId store) {
    if (all(store).size() >= MOST) {
      throw Problem.conflict("A store has at most " + MOST + " identity keys. Remove one first.");
    }
  }

  private static String newSecret() {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }
}
