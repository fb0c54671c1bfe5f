package dev.baton.assistant;

import dev.baton.shared.StoreId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The key to one conversation, as in {@code bc_demo.…}: the store's name, then 32 random bytes.
 * Only its hash is kept.
 */
public record TokenKey(StoreId store, String token) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = "bc_";
  private static final int LONGEST = 200;

  /** A new key. */
  public static TokenKey mint(StoreId store) {
    byte[] secret = new byte[32];
    RANDOM.nextBytes(secret);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    return new TokenKey(store, PREFIX + store + "." + text);
  }

  /** The key that follows from a secret: the same secret, the same key. */
  public static TokenKey derived(StoreId store, String secret) {
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(secret));
    return new TokenKey(store, PREFIX + store + "." + text);
  }

  /** The key in an {@code Authorization: Bearer} header. */
  public static Optional<TokenKey> inHeader(String header) {
    String token =
        header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : "";
    int dot = token.indexOf('.');
    if (!token.startsWith(PREFIX) || dot < 0 || token.length() > LONGEST) {
      return Optional.empty();
    }
    String store = token.substring(PREFIX.length(), dot);
    return StoreId.isValid(store)
        ? Optional.of(new TokenKey(new StoreId(store), token))
        : Optional.empty();
  }

  /** What is kept of it. */
  public byte[] hash() {
    return sha256(token);
  }

  /** SHA-256 of a text. */
  public static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
