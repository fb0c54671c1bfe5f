package dev.baton.shopper.internal;

import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shopper.internal.BelievedKeys.ShopifyApp;
import dev.baton.shopper.internal.OwnTokens.Minted;
import dev.baton.shopper.jdbc.ProxyCalls;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;

/**
 * Calls that come through a Shopify app's proxy: Shopify says who is signed in and signs that with
 * the app's client secret.
 *
 * <p>The signature is as in https://shopify.dev/docs/apps/build/online-store/app-proxies: all
 * parameters of the query but {@code signature}, each as {@code name=value} with repeated values
 * joined by a comma, sorted, put together without a separator; HMAC-SHA256, in hex. Shopify's own
 * library refuses calls that are more than 90 seconds off, and doubled parameters.
 */
@Service
public class AppProxy {
  private static final Duration LONGEST = Duration.ofSeconds(90);
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern CUSTOMER = Pattern.compile("[0-9]{1,20}");
  private static final List<String> ONCE = List.of("shop", "timestamp", "logged_in_customer_id");
  private static final String HMAC = "HmacSHA256";

  private final BelievedKeys keys;
  private final OwnTokens tokens;
  private final ProxyCalls calls;
  private final Clock clock;

  AppProxy(BelievedKeys keys, OwnTokens tokens, ProxyCalls calls, Clock clock) {
    this.keys = keys;
    this.tokens = tokens;
    this.calls = calls;
    this.clock = clock;
  }

  /**
   * A token for whoever is signed in at the shop; empty for a guest.
   *
   * @param query the decoded parameters
   * @throws Problem 404 when the store has no Shopify app, 401 when the call proves nothing
   */
  public Optional<Minted> identity(StoreId store, Map<String, List<String>> query) {
    List<ShopifyApp> apps = keys.shopifyApps(store);
    if (apps.isEmpty()) {
      throw Problem.notFound("This store has no Shopify app.");
    }
    Instant now = clock.instant();
    String signature = one(query, "signature");
    String shop = one(query, "shop");
    String signed = signedText(query);
    boolean vouched =
        SIGNATURE.matcher(signature).matches()
            && ONCE.stream().allMatch(name -> query.getOrDefault(name, List.of()).size() == 1)
            && apps.stream()
                .filter(app -> app.shop().equals(shop))
                .anyMatch(app -> isSignature(app.secret(), signed, signature));
    if (!vouched) {
      throw refused("Its signature is wrong.");
    }
    if (!isFresh(one(query, "timestamp"), now)) {
      throw refused("It is older than 90 seconds.");
    }
    if (!calls.first(store, signature, now, now.minus(LONGEST.multipliedBy(4)))) {
      throw refused("It was used before.");
    }
    String customer = one(query, "logged_in_customer_id");
    return CUSTOMER.matcher(customer).matches()
        ? Optional.of(tokens.mint(store, customer))
        : Optional.empty();
  }

  private static Problem refused(String why) {
    return new Problem(401, "This call proves nothing. " + why, List.of());
  }

  private static String one(Map<String, List<String>> query, String name) {
    List<String> values = query.getOrDefault(name, List.of());
    return values.size() == 1 ? values.getFirst() : "";
  }

  static String signedText(Map<String, List<String>> query) {
    Map<String, List<String>> sorted = new TreeMap<>(query);
    sorted.remove("signature");
    return sorted.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()))
        .sorted()
        .collect(Collectors.joining());
  }

  private static boolean isFresh(String timestamp, Instant now) {
    if (!SECONDS.matcher(timestamp).matches()) {
      return false;
    }
    Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
    return Duration.between(at, now).abs().compareTo(LONGEST) <= 0;
  }

  private static boolean isSignature(String secret, String text, String signature) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] right = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return MessageDigest.isEqual(right, HexFormat.of().parseHex(signature));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
