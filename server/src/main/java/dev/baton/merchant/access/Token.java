package dev.baton.merchant.access;

import dev.baton.shared.StoreId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What opens a door once: 192 random bits, before them the store it is for, if it is for one. It
 * stands in the fragment of a link, which browsers send to nobody; only its SHA-256 is kept.
 */
public record Token(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST = 200;

  /** A new one that is for no store. */
  public static Token make() {
    byte[] random = new byte[24];
    RANDOM.nextBytes(random);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  /** A new one for a store. */
  public static Token make(StoreId store) {
    return new Token(store.value() + "." + make().text());
  }

  /** The store it says it is for. */
  public Optional<StoreId> store() {
    int dot = text.indexOf('.');
    return dot > 0 && text.length() < LONGEST && StoreId.isValid(text.substring(0, dot))
        ? Optional.of(new StoreId(text.substring(0, dot)))
        : Optional.empty();
  }

  /** What is kept. */
  public byte[] hash() {
    return hash(text);
  }

  /** The SHA-256 of a text. */
  public static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return "Token";
  }
}
