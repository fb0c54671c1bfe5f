package dev.baton.shopper.internal;

import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Setting;
import dev.baton.shopper.IdentityKey;
import dev.baton.shopper.IdentityKey.Kind;
import dev.baton.shopper.internal.Signatory.Proof;
import dev.baton.shopper.jdbc.IdentityKeyRows;
import dev.baton.shopper.jdbc.SealedKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The keys a store believes, opened for one check. */
@Component
class BelievedKeys {
  static final String SECRET = "secret";
  static final List<Setting> SETTINGS = List.of(Setting.secret(SECRET, "Secret").needed());
  private static final Logger LOG = LoggerFactory.getLogger(BelievedKeys.class);
  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");
  private static final String HMAC = "HmacSHA256";

  private final IdentityKeyRows rows;
  private final Safekeeping safekeeping;
  private final Clock clock;

  BelievedKeys(IdentityKeyRows rows, Safekeeping safekeeping, Clock clock) {
    this.rows = rows;
    this.safekeeping = safekeeping;
    this.clock = clock;
  }

  /** Those whose tokens count now. */
  List<Signatory> signatories(StoreId store) {
    return counting(store).stream().flatMap(key -> signatory(key).stream()).toList();
  }

  /** Whether a text was hashed with one of the store's shared secrets. */
  boolean signed(StoreId store, String text, String hash) {
    if (!HASH.matcher(hash).matches()) {
      return false;
    }
    byte[] shown = HexFormat.of().parseHex(hash.toLowerCase(Locale.ROOT));
    Optional<SealedKey> by =
        counting(store).stream()
            .filter(key -> key.key().kind() == Kind.SHARED_SECRET)
            .filter(
                key ->
                    secret(key)
                        .filter(secret -> MessageDigest.isEqual(hmac(secret, text), shown))
                        .isPresent())
            .findFirst();
    by.ifPresent(key -> rows.used(store, key.key().id(), clock.instant()));
    return by.isPresent();
  }

  /** A key was used. */
  void used(StoreId store, Signatory by) {
    if (by.name().key() != null) {
      rows.used(store, by.name().key(), clock.instant());
    }
  }

  /** The shop and the secret of the store's Shopify apps. */
  List<ShopifyApp> shopifyApps(StoreId store) {
    return counting(store).stream()
        .filter(key -> key.key().kind() == Kind.SHOPIFY_APP)
        .flatMap(key -> secret(key).map(secret -> app(key.key(), secret)).stream())
        .toList();
  }

  /** An app whose proxy calls count. */
  record ShopifyApp(IdentityKey key, String shop, String secret) {
    @Override
    public String toString() {
      return "ShopifyApp[" + shop + "]";
    }
  }

  private static ShopifyApp app(IdentityKey key, String secret) {
    return new ShopifyApp(key, String.valueOf(key.config().shop()), secret);
  }

  private List<SealedKey> counting(StoreId store) {
    return rows.all(store).stream().filter(key -> key.key().countsAt(clock.instant())).toList();
  }

  private Optional<Signatory> signatory(SealedKey sealed) {
    IdentityKey key = sealed.key();
    return proof(sealed)
        .map(
            proof ->
                new Signatory(
                    new Signatory.Name(key.id()),
                    key.kind() == Kind.SHARED_SECRET ? key.id().toString() : key.config().keyId(),
                    key.audience(),
                    key.config().issuer(),
                    proof));
  }

  private Optional<Proof> proof(SealedKey sealed) {
    IdentityKey.Config config = sealed.key().config();
    return switch (sealed.key().kind()) {
      case SHARED_SECRET ->
          secret(sealed).map(text -> new Proof.Secret(text.getBytes(StandardCharsets.UTF_8)));
      case PUBLIC_KEY ->
          PublicKeys.parse(String.valueOf(config.publicKey())).map(Proof.PublicKey::new);
      case JWKS -> Optional.of(new Proof.KeySet(URI.create(String.valueOf(config.jwksUrl()))));
      case SHOPIFY_APP -> Optional.empty();
    };
  }

  private Optional<String> secret(SealedKey sealed) {
    IdentityKey key = sealed.key();
    try {
      return safekeeping
          .open(
              key.store(),
              key.id(),
              key.kind().key(),
              new Safekeeping.Kept(Map.of(), sealed.secrets()))
          .text(SECRET);
    } catch (IllegalStateException unreadable) {
      LOG.error("identity key {} of {}: {}", key.id(), key.store(), unreadable.getMessage());
      return Optional.empty();
    }
  }

  private static byte[] hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
