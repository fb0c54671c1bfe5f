package dev.baton.shopper.web;

import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shopper.internal.AppProxy;
import dev.baton.shopper.internal.OwnTokens.Minted;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a Shopify app's proxy leads: the shop's page asks who is signed in, and Shopify vouches.
 */
@RestController
class AppProxyController {
  private final AppProxy proxy;

  AppProxyController(AppProxy proxy) {
    this.proxy = proxy;
  }

  /** A token for whoever is signed in at the shop; null for a guest. */
  record IdentityTokenJson(@Nullable String identityToken, @Nullable Instant expiresAt) {}

  @GetMapping("/api/v1/storefront/{store}/shopify/identity")
  ResponseEntity<IdentityTokenJson> identity(
      @PathVariable String store, @RequestParam MultiValueMap<String, String> query) {
    if (!StoreId.isValid(store)) {
      throw Problem.notFound("There is no such store.");
    }
    Optional<Minted> minted = proxy.identity(new StoreId(store), query);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new IdentityTokenJson(
                minted.map(Minted::token).orElse(null),
                minted.map(Minted::expiresAt).orElse(null)));
  }
}
