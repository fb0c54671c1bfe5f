package dev.baton.shopper.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Public RSA keys as text: {@code -----BEGIN PUBLIC KEY-----}, 2,048 to 8,192 bits. */
public final class PublicKeys {
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");
  private static final int SHORTEST = 2_048;
  private static final int LONGEST = 8_192;

  private PublicKeys() {}

  /** The key, when the text holds one that is good enough. */
  public static Optional<RSAPublicKey> parse(String text) {
    Matcher pem = PEM.matcher(text);
    if (!pem.matches()) {
      return Optional.empty();
    }
    try {
      byte[] encoded = Base64.getDecoder().decode(pem.group(1).replaceAll("\\s", ""));
      return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded))
                  instanceof RSAPublicKey key
              && key.getModulus().bitLength() >= SHORTEST
              && key.getModulus().bitLength() <= LONGEST
          ? Optional.of(key)
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException noKey) {
      return Optional.empty();
    }
  }
}
