package dev.baton.shopper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.shopper.internal.Signatory.Proof;
import dev.baton.shopper.internal.Verdict.Refusal;
import dev.baton.testing.SettableClock;
import dev.baton.testing.ShopLogin;
import dev.baton.testing.TestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No token counts but the ones that were signed. */
class TokenCheckTest {
  private static final String SECRET = "bis_0123456789abcdef0123456789abcdef0123456";
  private static final long SEED = Long.getLong("baton.seed", 20_261_126L);
  private static final RSAKey PAIR = ShopLogin.pair("k1");
  private static final OutboundHttp HTTP = new OutboundHttp(new Targets(TestContext.settings()));

  private final SettableClock clock = new SettableClock();
  private final TokenCheck check = new TokenCheck(new KeySets(HTTP, clock), clock.instant());
  private final List<Signatory> believed = believed();

  private static List<Signatory> believed() {
    try {
      return List.of(
          new Signatory(
              new Signatory.Name(UUID.randomUUID()),
              null,
              "shop",
              null,
              new Proof.Secret(SECRET.getBytes(StandardCharsets.UTF_8))),
          new Signatory(
              new Signatory.Name(UUID.randomUUID()),
              "k1",
              "shop",
              "https://login.example",
              new Proof.PublicKey(PAIR.toRSAPublicKey())));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Object> claims() {
    Map<String, Object> claims = new HashMap<>();
    claims.put("sub", "7");
    claims.put("aud", "shop");
    claims.put("exp", Date.from(clock.instant().plusSeconds(300)));
    claims.put("iss", "https://login.example");
    return claims;
  }

  @Test
  void the_signed_one_counts() {
    assertThat(check.check(ShopLogin.hmac(SECRET, null, claims()), believed))
        .isInstanceOf(Verdict.Good.class);
    assertThat(check.check(ShopLogin.rsa(PAIR, "k1", claims()), believed))
        .isInstanceOf(Verdict.Good.class);
  }

  /** Whatever is changed, added or cut: 20,000 tokens, none of which was signed. */
  @Test
  void no_changed_token_counts() {
    Random random = new Random(SEED);
    List<String> signed =
        List.of(ShopLogin.hmac(SECRET, null, claims()), ShopLogin.rsa(PAIR, "k1", claims()));
    for (int i = 0; i < 20_000; i++) {
      String token = signed.get(random.nextInt(signed.size()));
      String forged = forged(token, random);
      if (!sameBytes(token, forged)) {
        assertThat(check.check(forged, believed))
            .as("seed %d, step %d: %s", SEED, i, forged)
            .isInstanceOf(Verdict.Refused.class);
      }
    }
  }

  private static String forged(String token, Random random) {
    StringBuilder text = new StringBuilder(token);
    String letters = "ABCXYZabcxyz0189-_.=+/ \n\u0000é";
    for (int n = 1 + random.nextInt(3); n > 0 && !text.isEmpty(); n--) {
      int at = random.nextInt(text.length());
      char letter = letters.charAt(random.nextInt(letters.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, letter);
        case 1 -> text.insert(at, letter);
        case 2 -> text.deleteCharAt(at);
        default -> text.setLength(Math.max(1, at));
      }
    }
    return text.toString();
  }

  /** Base64 has spellings that mean the same bytes: those are the same token. */
  private static boolean sameBytes(String one, String other) {
    return bytes(one).equals(bytes(other));
  }

  private static List<String> bytes(String token) {
    List<String> parts = new ArrayList<>();
    for (String part : token.strip().split("\\.", -1)) {
      parts.add(new Base64URL(part).decodeToString());
      parts.add(HexFormat.of().formatHex(new Base64URL(part).decode()));
    }
    return parts;
  }

  @Test
  void the_words_say_what_is_wrong() {
    Map<String, Object> late = claims();
    late.put("exp", Date.from(clock.instant().minusSeconds(61)));
    assertThat(check.check(ShopLogin.hmac(SECRET, null, late), believed))
        .isEqualTo(new Verdict.Refused(Refusal.EXPIRED));
    Map<String, Object> foreign = claims();
    foreign.put("iss", "https://evil.example");
    assertThat(check.check(ShopLogin.rsa(PAIR, "k1", foreign), believed))
        .isEqualTo(new Verdict.Refused(Refusal.ISSUER));
    assertThat(check.check(ShopLogin.rsa(PAIR, "k2", claims()), believed))
        .isEqualTo(new Verdict.Refused(Refusal.NO_KEY));
    assertThat(check.check("eyJhbGciOiJub25lIn0.e30.", believed))
        .isEqualTo(new Verdict.Refused(Refusal.ALGORITHM));
  }
}
