package dev.baton.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect provider that vouches for whomever a test says. */
public final class StubIssuer extends StubServer {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final RSAKey key;
  private String nonce = "";
  private String email = "";
  private boolean verified;

  /** A provider with a key of its own. */
  public StubIssuer() {
    try {
      key = new RSAKeyGenerator(2_048).keyID("k1").generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Vouches for an address from now on, in answer to a request with this nonce. */
  public void vouch(String theirs, boolean isVerified, String itsNonce) {
    email = theirs;
    verified = isVerified;
    nonce = itsNonce;
  }

  @Override
  protected Output answer(Request request) {
    return switch (request.path()) {
      case "/.well-known/openid-configuration" -> json(200, JSON.writeValueAsString(itself()));
      case "/jwks" -> json(200, new JWKSet(key.toPublicJWK()).toString());
      case "/token" ->
          json(
              200,
              JSON.writeValueAsString(
                  Map.of(
                      "access_token", "at",
                      "token_type", "Bearer",
                      "expires_in", 300,
                      "scope", "openid email profile",
                      "id_token", idToken())));
      case "/userinfo" ->
          json(
              200,
              JSON.writeValueAsString(
                  Map.of(
                      "sub",
                      "sub-" + email,
                      "email",
                      email,
                      "email_verified",
                      verified,
                      "name",
                      "Olive Outside")));
      default -> json(404, "{}");
    };
  }

  private Map<String, Object> itself() {
    return Map.of(
        "issuer", uri().toString(),
        "authorization_endpoint", uri() + "/authorize",
        "token_endpoint", uri() + "/token",
        "jwks_uri", uri() + "/jwks",
        "userinfo_endpoint", uri() + "/userinfo",
        "subject_types_supported", new String[] {"public"},
        "id_token_signing_alg_values_supported", new String[] {"RS256"});
  }

  private String idToken() {
    Instant now = Clock.systemUTC().instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(uri().toString())
            .audience("baton-client")
            .subject("sub-" + email)
            .claim("nonce", nonce)
            .claim("email", email)
            .claim("email_verified", verified)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .build();
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
