package dev.baton.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.baton.testing.Http.Answer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The login of a shop, which vouches for its customers. */
public final class ShopLogin {
  private final String store;
  private final String secret;
  private final Clock clock;

  private ShopLogin(String store, String secret, Clock clock) {
    this.store = store;
    this.secret = secret;
    this.clock = clock;
  }

  /** A login that signs with a shared secret that Baton made for it. */
  public static ShopLogin of(TestStore store, Clock clock) {
    Answer made = store.admin().post(store.path("/identity"), Map.of("type", "shared_secret"));
    if (made.status() != 201) {
      throw new AssertionError("no secret: " + made);
    }
    return new ShopLogin(store.id(), made.text("/secret"), clock);
  }

  /** The same login with another secret. */
  public ShopLogin with(String other) {
    return new ShopLogin(store, other, clock);
  }

  /** The secret. */
  public String secret() {
    return secret;
  }

  /** What a good token says of a customer: for five minutes. */
  public Map<String, Object> claims(String customer, Map<String, ?> more) {
    Instant now = clock.instant();
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", customer);
    claims.put("aud", store);
    claims.put("iat", Date.from(now));
    claims.put("exp", Date.from(now.plusSeconds(300)));
    claims.putAll(more);
    claims.values().removeIf(""::equals);
    return claims;
  }

  /** A token for a customer. An empty text takes a claim away. */
  public String token(String customer, Map<String, ?> more) {
    return hmac(secret, null, claims(customer, more));
  }

  /** A token for Jane Doe. */
  public String jane() {
    return token("7", Map.of("email", "jane@example.com", "name", "Jane Doe"));
  }

  /** HS256 with any secret. */
  public static String hmac(String secret, @Nullable String kid, Map<String, Object> claims) {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid).build(), set(claims));
    try {
      token.sign(new MACSigner(secret));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  /** RS256 with any key. */
  public static String rsa(RSAKey key, @Nullable String kid, Map<String, Object> claims) {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).build(), set(claims));
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return token.serialize();
  }

  /** A key pair. */
  public static RSAKey pair(String kid) {
    try {
      return new RSAKeyGenerator(2_048).keyID(kid).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The public half as text. */
  public static String pem(RSAKey pair) {
    try {
      String lines = Base64.getMimeEncoder().encodeToString(pair.toRSAPublicKey().getEncoded());
      return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Hex HMAC-SHA256 of a text, as other chats have it. */
  public static String hash(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException no) {
      throw new IllegalStateException(no);
    }
  }

  private static JWTClaimsSet set(Map<String, Object> claims) {
    JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
    claims.forEach(set::claim);
    return set.build();
  }
}
