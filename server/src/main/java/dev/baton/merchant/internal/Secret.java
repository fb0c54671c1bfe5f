package dev.baton.merchant.internal;

import dev.baton.shared.StoreId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An API key as its holder has it: {@code bk_} and 40 random characters for the installation, with
 * the store's id between for a store. The store is in the key, so that finding a key asks only that
 * store's data.
 *
 * <p>A key has 238 random bits, so its plain SHA-256 can be kept: there is nothing to guess.
 */
record Secret(String text) {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 40;
  private static final int SHOWN = 4;
  private static final Pattern OF_STORE = Pattern.compile("bk_([a-z0-9-]{1,40})_[0-9A-Za-z]{40}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new key, for one store or (null) for the installation. */
  static Secret make(@Nullable StoreId store) {
    StringBuilder text = new StringBuilder(store == null ? "bk_" : "bk_" + store.value() + "_");
    for (int i = 0; i < LENGTH; i++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return new Secret(text.toString());
  }

  /** The store this key says it is for, if it says so. */
  Optional<StoreId> store() {
    Matcher matcher = OF_STORE.matcher(text);
    return matcher.matches() && StoreId.isValid(matcher.group(1))
        ? Optional.of(new StoreId(matcher.group(1)))
        : Optional.empty();
  }

  /** What is kept. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What may be shown later: enough to tell keys apart, far too little to use one. */
  String prefix() {
    int random = Math.max(0, text.length() - LENGTH);
    return text.substring(0, Math.min(text.length(), random + SHOWN)) + "…";
  }

  @Override
  public String toString() {
    return prefix();
  }
}
