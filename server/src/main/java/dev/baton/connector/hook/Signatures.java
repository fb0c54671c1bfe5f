package dev.baton.connector.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Proofs of where a request comes from. All comparisons take the same time whatever differs. */
public final class Signatures {
  /** How far a signed time may be from ours, either way. */
  public static final Duration LEEWAY = Duration.ofMinutes(5);

  private Signatures() {}

  /** HMAC-SHA256 of some parts in a row, in base64. */
  public static String hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return Base64.getEncoder().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether two texts are the same. */
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(digest(one), digest(other));
  }

  /** Whether a time is near enough to be no replay. */
  public static boolean fresh(Instant at, Instant now) {
    return Duration.between(at, now).abs().compareTo(LEEWAY) <= 0;
  }

  /** A time as in {@code 2026-11-22T06:00:00Z} or {@code …+02:00}, or in seconds. */
  public static Optional<Instant> time(String text) {
    try {
      return Optional.of(
          text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() <= 12
              ? Instant.ofEpochSecond(Long.parseLong(text))
              : Instant.parse(text));
    } catch (DateTimeException | NumberFormatException notATime) {
      return Optional.empty();
    }
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
