package dev.baton.merchant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.baton.merchant.internal.KeyRing;
import dev.baton.merchant.internal.KeyRing.Made;
import dev.baton.merchant.jdbc.KeyRow;
import dev.baton.merchant.jdbc.KeyRow.Scope;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** API keys: of one store, and (under {@code /api/v1/admin/api-keys}) of the installation. */
@RestController
class ApiKeysController {
  private static final String OF_STORE = "/api/v1/admin/stores/{store}/api-keys";
  private static final String OF_INSTALLATION = "/api/v1/admin/api-keys";

  private final KeyRing keys;

  ApiKeysController(KeyRing keys) {
    this.keys = keys;
  }

  /**
   * What a key shall be called, and what it is for.
   *
   * @param scope {@code admin} (also when absent) or, for a store's key, {@code handoffs}
   */
  record Wanted(@Nullable String name, @Nullable String scope) {}

  /**
   * A key on the wire.
   *
   * @param key the key itself: only in the answer that makes it
   */
  record KeyBody(
      UUID id,
      String name,
      String scope,
      String prefix,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {
    static KeyBody of(KeyRow row) {
      return new KeyBody(
          row.id(),
          row.name(),
          row.scope().key(),
          row.prefix(),
          row.createdAt(),
          row.lastUsedAt(),
          null);
    }

    static KeyBody of(Made made) {
      KeyRow row = made.key();
      return new KeyBody(
          row.id(),
          row.name(),
          row.scope().key(),
          row.prefix(),
          row.createdAt(),
          null,
          made.text());
    }
  }

  @GetMapping(OF_STORE)
  Page<KeyBody> ofStore(@PathVariable String store) {
    return all(Optional.of(new StoreId(store)));
  }

  @PostMapping(OF_STORE)
  @ResponseStatus(HttpStatus.CREATED)
  KeyBody makeForStore(@PathVariable String store, @RequestBody Wanted wanted) {
    return make(Optional.of(new StoreId(store)), wanted);
  }

  @DeleteMapping(OF_STORE + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeFromStore(@PathVariable String store, @PathVariable UUID id) {
    keys.remove(Optional.of(new StoreId(store)), id);
  }

  @GetMapping(OF_INSTALLATION)
  Page<KeyBody> ofInstallation() {
    return all(Optional.empty());
  }

  @PostMapping(OF_INSTALLATION)
  @ResponseStatus(HttpStatus.CREATED)
  KeyBody makeForInstallation(@RequestBody Wanted wanted) {
    return make(Optional.empty(), wanted);
  }

  @DeleteMapping(OF_INSTALLATION + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeFromInstallation(@PathVariable UUID id) {
    keys.remove(Optional.empty(), id);
  }

  private Page<KeyBody> all(Optional<StoreId> store) {
    return new Page<>(keys.all(store).stream().map(KeyBody::of).toList(), null);
  }

  private KeyBody make(Optional<StoreId> store, Wanted wanted) {
    Checks checks = new Checks();
    String name = checks.line(wanted.name(), "/name", 60);
    String scope = wanted.scope() == null ? Scope.ADMIN.key() : wanted.scope();
    boolean handoffs = scope.equals(Scope.HANDOFFS.key()) && store.isPresent();
    if (!handoffs && !scope.equals(Scope.ADMIN.key())) {
      checks.broken("/scope", "wrong_value", "A key is for admin or, in a store, for handoffs.");
    }
    checks.done();
    return KeyBody.of(
        keys.make(store, String.valueOf(name), handoffs ? Scope.HANDOFFS : Scope.ADMIN));
  }
}
