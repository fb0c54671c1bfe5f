package dev.baton.shopper.internal;

import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose tokens a store believes.
 *
 * @param keyId the {@code kid} its tokens carry, when they carry one; null when any will do
 * @param issuer the {@code iss} its tokens must have, or null
 */
record Signatory(
    Name name, @Nullable String keyId, String audience, @Nullable String issuer, Proof proof) {

  /** Which key of the store it is; null for Baton itself. */
  record Name(@Nullable UUID key) {}

  /** How its signature is checked. */
  sealed interface Proof {
    /** HS256 only. */
    @SuppressWarnings("ArrayRecordComponent")
    record Secret(byte[] bytes) implements Proof {}

    /** RS256 only. */
    record PublicKey(RSAPublicKey key) implements Proof {}

    /** RS256 only, by keys found at an address. */
    record KeySet(URI at) implements Proof {}
  }

  /** Whether it is Baton itself. */
  boolean isBaton() {
    return name.key() == null;
  }

  /** Whether a token with this {@code kid} may be its own. */
  boolean answersTo(@Nullable String kid) {
    return isBaton()
        ? keyId != null && keyId.equals(kid)
        : kid == null || keyId == null || keyId.equals(kid);
  }
}
