package dev.baton.shopper;

import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a store's customers are recognised.
 *
 * @param name in the merchant's words
 */
public record IdentityKey(
    StoreId store, UUID id, Kind kind, String name, Config config, Times times) {

  /** What kind. */
  public enum Kind {
    /** A secret of Baton's making that the shop signs with (HS256, or a user hash). */
    SHARED_SECRET,
    /** The public half of a key that the shop signs with (RS256). */
    PUBLIC_KEY,
    /** A web address where public keys are found (RS256). */
    JWKS,
    /** The secret of a Shopify app, which signs what comes through its proxy. */
    SHOPIFY_APP;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What a token must match, and where its key is. What is null does not apply.
   *
   * @param audience whom a token must be for; the store's id when null
   * @param issuer who must have made a token, or anybody
   * @param keyId which key a token must name when it names one
   */
  public record Config(
      @Nullable String audience,
      @Nullable String issuer,
      @Nullable String shop,
      @Nullable String jwksUrl,
      @Nullable String publicKey,
      @Nullable String keyId) {}

  /** When what happened. {@code retiresAt} ends it; null for never. */
  public record Times(
      Instant createdAt, @Nullable Instant lastUsedAt, @Nullable Instant retiresAt) {}

  /** Whom a token must be for. */
  public String audience() {
    String other = config.audience();
    return other == null ? store.value() : other;
  }

  /** Whether it still counts. */
  public boolean countsAt(Instant now) {
    Instant end = times.retiresAt();
    return end == null || end.isAfter(now);
  }
}
