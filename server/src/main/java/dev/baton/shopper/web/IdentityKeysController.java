package dev.baton.shopper.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import dev.baton.shopper.IdentityKey;
import dev.baton.shopper.internal.KeyCabinet;
import dev.baton.shopper.internal.KeyCabinet.Made;
import dev.baton.shopper.internal.SignedIdentities;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a store's customers are recognised by. A secret is told once, when it is made. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/identity")
class IdentityKeysController {
  private final KeyCabinet cabinet;
  private final SignedIdentities identities;
  private final WantedKeys wantedKeys;
  private final BatonSettings settings;

  IdentityKeysController(
      KeyCabinet cabinet,
      SignedIdentities identities,
      WantedKeys wantedKeys,
      BatonSettings settings) {
    this.cabinet = cabinet;
    this.identities = identities;
    this.wantedKeys = wantedKeys;
    this.settings = settings;
  }

  /** How long the secret before counts. */
  record SecretRotation(@Nullable Integer overlapHours) {}

  /** A token to try. */
  record TokenTrial(@Nullable String identityToken) {}

  /** Whom a token names. */
  record VouchedJson(
      @Nullable String id, @Nullable String email, @Nullable String name, @Nullable String phone) {}

  /** What came of a trial, in words. */
  record TokenTrialJson(
      boolean ok,
      String message,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable VouchedJson customer) {}

  /**
   * A key on the wire.
   *
   * @param secret only in the answer that makes it
   */
  record IdentityKeyJson(
      UUID id,
      String type,
      String name,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant retiresAt,
      String audience,
      @Nullable String issuer,
      @Nullable String shop,
      @Nullable String jwksUrl,
      @Nullable String publicKey,
      @Nullable String keyId,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static IdentityKeyJson of(IdentityKey key, @Nullable String secret) {
      IdentityKey.Config config = key.config();
      return new IdentityKeyJson(
          key.id(),
          key.kind().key(),
          key.name(),
          key.times().createdAt(),
          key.times().lastUsedAt(),
          key.times().retiresAt(),
          key.audience(),
          config.issuer(),
          config.shop(),
          config.jwksUrl(),
          config.publicKey(),
          key.kind() == IdentityKey.Kind.SHARED_SECRET ? key.id().toString() : config.keyId(),
          secret);
    }

    static IdentityKeyJson of(Made made) {
      return of(made.key(), made.secret());
    }
  }

  /** All keys, whom their tokens are for unless they say otherwise, and where a proxy leads. */
  record IdentityKeysJson(
      List<IdentityKeyJson> items,
      @Nullable String nextCursor,
      String audience,
      String shopifyProxyUrl) {}

  @GetMapping
  IdentityKeysJson all(@PathVariable String store) {
    return new IdentityKeysJson(
        cabinet.all(new StoreId(store)).stream().map(key -> IdentityKeyJson.of(key, null)).toList(),
        null,
        store,
        settings.publicUrl() + "/api/v1/storefront/" + store + "/shopify");
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  IdentityKeyJson add(@PathVariable String store, @RequestBody WantedKeys.WantedKey wanted) {
    return IdentityKeyJson.of(wantedKeys.add(new StoreId(store), wanted));
  }

  @PostMapping("/{id}/rotate")
  @ResponseStatus(HttpStatus.CREATED)
  IdentityKeyJson rotate(
      @PathVariable String store, @PathVariable UUID id, @RequestBody SecretRotation rotation) {
    Duration overlap = WantedKeys.overlap(rotation.overlapHours());
    return IdentityKeyJson.of(cabinet.rotate(new StoreId(store), id, overlap));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String store, @PathVariable UUID id) {
    cabinet.remove(new StoreId(store), id);
  }

  @PostMapping("/check")
  TokenTrialJson check(@PathVariable String store, @RequestBody TokenTrial trial) {
    String token = WantedKeys.token(trial.identityToken());
    SignedIdentities.Checked checked = identities.check(new StoreId(store), token);
    Identity found = checked.identity();
    return new TokenTrialJson(
        checked.ok(),
        checked.message(),
        checked.ok()
            ? new VouchedJson(found.customer(), found.email(), found.name(), found.phone())
            : null);
  }
}
