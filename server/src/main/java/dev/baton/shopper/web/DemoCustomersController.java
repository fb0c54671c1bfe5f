package dev.baton.shopper.web;

import dev.baton.commerce.Customer;
import dev.baton.commerce.Shops;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shopper.internal.OwnTokens;
import dev.baton.shopper.internal.OwnTokens.Minted;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Plays the login of the demo shop: anybody may be one of its customers, who are made up. Only for
 * the demo store, and only where {@code BATON_DEMO} is on.
 */
@RestController
@RequestMapping("/api/v1/storefront/{store}/demo-customers")
class DemoCustomersController {
  private static final List<String> CUSTOMERS = List.of("jane", "omar");

  private final BatonSettings settings;
  private final Shops shops;
  private final OwnTokens tokens;

  DemoCustomersController(BatonSettings settings, Shops shops, OwnTokens tokens) {
    this.settings = settings;
    this.shops = shops;
    this.tokens = tokens;
  }

  /** A customer one may play. */
  record DemoCustomerJson(String id, @Nullable String name, @Nullable String email) {}

  /** All of them. */
  record DemoCustomersJson(List<DemoCustomerJson> items, @Nullable String nextCursor) {}

  /** A token for one of them. {@code demo} is always true: nobody signed in. */
  record DemoTokenJson(
      String identityToken, Instant expiresAt, boolean demo, DemoCustomerJson customer) {}

  @GetMapping
  DemoCustomersJson all(@PathVariable String store) {
    return new DemoCustomersJson(
        CUSTOMERS.stream().flatMap(id -> find(store, id).stream()).toList(), null);
  }

  @PostMapping("/{id}/identity-token")
  @ResponseStatus(HttpStatus.CREATED)
  DemoTokenJson token(
      @PathVariable String store,
      @PathVariable String id,
      @RequestBody(required = false) @Nullable Map<String, Object> nothing) {
    DemoCustomerJson customer =
        Optional.of(id)
            .filter(CUSTOMERS::contains)
            .flatMap(known -> find(store, known))
            .orElseThrow(() -> Problem.notFound("There is no such demo customer."));
    if (nothing != null && !nothing.isEmpty()) {
      throw Problem.malformed(
          "/" + nothing.keySet().iterator().next(), "unknown", "This call takes no members.");
    }
    Minted minted = tokens.mint(new StoreId(store), id);
    return new DemoTokenJson(minted.token(), minted.expiresAt(), true, customer);
  }

  private Optional<DemoCustomerJson> find(String store, String id) {
    if (!settings.demo() || !store.equals("demo")) {
      throw Problem.notFound("There is no demo here.");
    }
    return shops
        .of(new StoreId(store))
        .flatMap(shop -> shop.customer(id))
        .filter(DemoCustomersController::isMadeUp)
        .map(DemoCustomersController::json);
  }

  /** Nobody has an address of this domain (RFC 2606): no real shop's customer can be played. */
  private static boolean isMadeUp(Customer customer) {
    EmailAddress email = customer.email();
    return email != null && email.key().endsWith("@example.com");
  }

  private static DemoCustomerJson json(Customer customer) {
    EmailAddress email = customer.email();
    return new DemoCustomerJson(
        customer.id(), customer.name(), email == null ? null : email.value());
  }
}
