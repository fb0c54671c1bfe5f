package dev.baton.shopper.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.baton.shopper.internal.Signatory.Proof;
import dev.baton.shopper.internal.Verdict.Refusal;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a signed token (RFC 7515, RFC 7519, with the care of RFC 8725). The algorithm is the key's
 * and never the token's choice: a secret checks HS256 only, a public key RS256 only.
 */
final class TokenCheck {
  static final Duration SKEW = Duration.ofSeconds(60);
  static final Duration LONGEST = Duration.ofHours(24);
  private static final int LONGEST_SUBJECT = 200;

  private final KeySets keySets;
  private final Instant now;

  TokenCheck(KeySets keySets, Instant now) {
    this.keySets = keySets;
    this.now = now;
  }

  Verdict check(String text, List<Signatory> believed) {
    SignedJWT token;
    try {
      token = SignedJWT.parse(text);
    } catch (ParseException | IllegalArgumentException unreadable) {
      return new Verdict.Refused(saysNone(text) ? Refusal.ALGORITHM : Refusal.NO_TOKEN);
    }
    JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
    boolean known = JWSAlgorithm.HS256.equals(algorithm) || JWSAlgorithm.RS256.equals(algorithm);
    if (!known || token.getHeader().getCriticalParams() != null) {
      return new Verdict.Refused(Refusal.ALGORITHM);
    }
    Refusal nearest = Refusal.NO_KEY;
    for (Signatory one : believed) {
      Refusal refusal = signature(token, one);
      if (refusal == null) {
        return claims(token, one);
      }
      nearest = nearest == Refusal.NO_KEY ? refusal : nearest;
    }
    return new Verdict.Refused(nearest);
  }

  /** Why a signatory did not sign this; null when it did. */
  private @Nullable Refusal signature(SignedJWT token, Signatory by) {
    String kid = token.getHeader().getKeyID();
    boolean hmac = JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm());
    if (hmac != by.proof() instanceof Proof.Secret || !by.answersTo(kid)) {
      return Refusal.NO_KEY;
    }
    try {
      return switch (by.proof()) {
        case Proof.Secret(byte[] secret) -> signed(token, new MACVerifier(secret));
        case Proof.PublicKey(RSAPublicKey key) -> signed(token, new RSASSAVerifier(key));
        case Proof.KeySet(var at) ->
            switch (keySets.find(at, kid)) {
              case KeySets.Found.Key(RSAPublicKey key) -> signed(token, new RSASSAVerifier(key));
              case KeySets.Found.Unknown _ -> Refusal.NO_KEY;
              case KeySets.Found.Unreachable _ -> Refusal.UNREACHABLE;
            };
      };
    } catch (JOSEException unusable) {
      return Refusal.SIGNATURE;
    }
  }

  private static @Nullable Refusal signed(SignedJWT token, JWSVerifier verifier)
      throws JOSEException {
    return token.verify(verifier) ? null : Refusal.SIGNATURE;
  }

  private Verdict claims(SignedJWT token, Signatory by) {
    try {
      JWTClaimsSet claims = token.getJWTClaimsSet();
      return objection(claims, by)
          .<Verdict>map(Verdict.Refused::new)
          .orElseGet(() -> new Verdict.Good(claims, by));
    } catch (ParseException unreadable) {
      return new Verdict.Refused(Refusal.CLAIMS);
    }
  }

  private Optional<Refusal> objection(JWTClaimsSet claims, Signatory by) {
    Date end = claims.getExpirationTime();
    if (end == null) {
      return Optional.of(Refusal.NO_EXPIRY);
    }
    if (!end.toInstant().plus(SKEW).isAfter(now)) {
      return Optional.of(Refusal.EXPIRED);
    }
    if (end.toInstant().isAfter(now.plus(LONGEST).plus(SKEW))) {
      return Optional.of(Refusal.TOO_LONG);
    }
    if (isAhead(claims.getNotBeforeTime()) || isAhead(claims.getIssueTime())) {
      return Optional.of(Refusal.NOT_YET);
    }
    if (!claims.getAudience().contains(by.audience())) {
      return Optional.of(Refusal.AUDIENCE);
    }
    if (by.issuer() != null && !by.issuer().equals(claims.getIssuer())) {
      return Optional.of(Refusal.ISSUER);
    }
    String subject = claims.getSubject();
    boolean named = subject != null && !subject.isBlank() && subject.length() <= LONGEST_SUBJECT;
    return named ? Optional.empty() : Optional.of(Refusal.NO_SUBJECT);
  }

  private boolean isAhead(@Nullable Date time) {
    return time != null && time.toInstant().isAfter(now.plus(SKEW));
  }

  /** A token that says it is not signed is told so, and not that it is none. */
  private static boolean saysNone(String text) {
    try {
      return com.nimbusds.jwt.PlainJWT.parse(text).getHeader() != null;
    } catch (ParseException | IllegalArgumentException other) {
      return false;
    }
  }
}
