package dev.baton.commerce.shopify;

import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.commerce.http.ShopReply;
import dev.baton.shared.http.HttpCall;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Renewals;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * The tokens of shops, by the three ways into one
 * (shopify.dev/docs/apps/build/authentication-authorization/access-tokens):
 *
 * <ul>
 *   <li>an app of the merchant's own: a token for its client credentials lives 24 hours and stays
 *       in memory
 *   <li>an installed app with expiring tokens: a refused one is renewed, and the new pair stored
 *       before anybody uses it
 *   <li>a pasted token lives until somebody takes it away
 * </ul>
 *
 * One call at a time asks for a shop's new token; whoever waited gets that one.
 */
@Component
class ShopifyTokens {
  private static final Duration BEFORE_THE_END = Duration.ofMinutes(5);
  private final ShopHttp http;
  private final Renewals renewals;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final Map<Key, ReentrantLock> locks = new ConcurrentHashMap<>();

  private record Key(URI base, String clientId, String clientSecret) {}

  private record Kept(String token, Instant until) {}

  ShopifyTokens(ShopHttp http, @Qualifier("shopRenewals") Renewals renewals) {
    this.http = http;
    this.renewals = renewals;
  }

  /** The token to try first. */
  String token(ShopifyAccount account) {
    Optional<String> pasted = account.setting("accessToken");
    return pasted.isPresent() ? pasted.get() : ofApp(account, null);
  }

  /** A newer token than the one that was refused; empty when there is none. */
  Optional<String> renewed(ShopifyAccount account, String refused) {
    if (account.setting("accessToken").isEmpty()) {
      return Optional.of(ofApp(account, refused));
    }
    return account.setting("refreshToken").isEmpty()
        ? Optional.empty()
        : renewals
            .renew(account.access(), current -> pair(account.base(), current))
            .flatMap(access -> access.text("accessToken"))
            .filter(token -> !token.equals(refused));
  }

  private String ofApp(ShopifyAccount account, @Nullable String refused) {
    Key key = new Key(account.base(), needed(account, "clientId"), needed(account, "clientSecret"));
    ReentrantLock lock = locks.computeIfAbsent(key, _ -> new ReentrantLock());
    lock.lock();
    try {
      @Nullable Kept known = kept.get(key);
      if (known != null && !known.token().equals(refused) && http.now().isBefore(known.until())) {
        return known.token();
      }
      Kept fresh = fetched(key);
      kept.put(key, fresh);
      return fresh.token();
    } finally {
      lock.unlock();
    }
  }

  private Kept fetched(Key key) {
    ShopReply reply =
        asked(
            key.base(),
            Map.of(
                "grant_type", "client_credentials",
                "client_id", key.clientId(),
                "client_secret", key.clientSecret()));
    if (!reply.readable()) {
      throw refusal(reply);
    }
    int seconds = Said.number(reply.json().path("expires_in"));
    return new Kept(
        Said.text(reply.json().path("access_token")),
        http.now().plusSeconds(seconds).minus(BEFORE_THE_END));
  }

  /** A new pair for the refresh token; nothing when Shopify gives none. */
  private Optional<Map<String, String>> pair(URI base, Access current) {
    ShopReply reply =
        asked(
            base,
            Map.of(
                "grant_type", "refresh_token",
                "refresh_token", current.text("refreshToken").orElse(""),
                "client_id", current.text("clientId").orElse(""),
                "client_secret", current.text("clientSecret").orElse("")));
    if (reply.status() / 100 == 4) {
      return Optional.empty();
    }
    if (!reply.readable()) {
      throw refusal(reply);
    }
    return Optional.of(
        Map.of(
            "accessToken", Said.text(reply.json().path("access_token")),
            "refreshToken", Said.text(reply.json().path("refresh_token"))));
  }

  private ShopReply asked(URI base, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(
                entry ->
                    entry.getKey()
                        + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
            .sorted()
            .collect(Collectors.joining("&"));
    return http.send(
        "Shopify",
        HttpCall.of("POST", base.resolve("/admin/oauth/access_token"))
            .header("Accept", "application/json")
            .body("application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8)));
  }

  private static ShopUnavailable refusal(ShopReply reply) {
    return switch (reply.status() / 100) {
      case 3, 4 ->
          reply.status() == 429
              ? new ShopUnavailable("Shopify asks for fewer calls.")
              : ShopUnavailable.untilMended(
                  "Shopify gives no token for the client ID and secret. Check both, and that the"
                      + " app is installed in this shop.");
      case 2 -> Said.nonsense();
      default -> new ShopUnavailable("Shopify has an internal trouble.");
    };
  }

  private static String needed(ShopifyAccount account, String setting) {
    return account
        .setting(setting)
        .orElseThrow(
            () ->
                ShopUnavailable.untilMended(
                    "There is no way into the shop: enter the client ID and secret of its app, or"
                        + " an access token."));
  }
}
