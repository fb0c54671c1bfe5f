package dev.baton.shopper.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.StoreId;
import dev.baton.shopper.internal.Signatory.Proof;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Tokens of Baton's own: ten minutes for one customer of one store's shop. Each store's are signed
 * with a key of its own, which follows from the installation's secret.
 */
@Component
public class OwnTokens {
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final String MADE_BY = "baton";
  private static final String HMAC = "HmacSHA256";

  private final BatonSettings settings;
  private final Clock clock;

  OwnTokens(BatonSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** A token, and when it ends. */
  public record Minted(String token, Instant expiresAt) {}

  /**
   * A token for a customer.
   *
   * @param customer the shop's own id
   */
  public Minted mint(StoreId store, String customer) {
    Instant now = clock.instant();
    Instant end = Instant.ofEpochSecond(now.plus(LIFE).getEpochSecond());
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(MADE_BY)
            .audience(store.value())
            .subject(customer)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(end))
            .jwtID(UUID.randomUUID().toString())
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(MADE_BY).type(JOSEObjectType.JWT).build();
    SignedJWT token = new SignedJWT(header, claims);
    try {
      token.sign(new MACSigner(secret(store)));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    return new Minted(token.serialize(), end);
  }

  /** Baton itself, as somebody whose tokens the store believes. */
  Signatory signatory(StoreId store) {
    return new Signatory(
        new Signatory.Name(null), MADE_BY, store.value(), MADE_BY, new Proof.Secret(secret(store)));
  }

  private byte[] secret(StoreId store) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(settings.secretKey()), HMAC));
      return mac.doFinal(("identity tokens of " + store).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
