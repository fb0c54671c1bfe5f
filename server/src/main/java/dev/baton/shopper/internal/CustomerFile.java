package dev.baton.shopper.internal;

import dev.baton.commerce.Customer;
import dev.baton.commerce.Shop;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.Shops;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import dev.baton.shopper.Identity.Claim;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the connected shop knows of a proven customer. */
@Component
class CustomerFile {
  private static final Logger LOG = LoggerFactory.getLogger(CustomerFile.class);

  private final Shops shops;

  CustomerFile(Shops shops) {
    this.shops = shops;
  }

  /**
   * The identity with what else the shop knows of the customer; as it is when there is no shop, or
   * it does not answer.
   *
   * @param shopId the shop's own id of the customer; null to look by the proven address
   */
  Identity completed(StoreId store, Identity identity, @Nullable String shopId) {
    boolean complete =
        identity.email() != null && identity.name() != null && identity.phone() != null;
    if (complete) {
      return identity;
    }
    try {
      return shops
          .of(store)
          .flatMap(shop -> customer(shop, identity.provenEmail(), shopId))
          .map(found -> identity.completedBy(claim(found)))
          .orElse(identity);
    } catch (ShopUnavailable down) {
      LOG.warn("the shop of {} does not answer: a customer is recognised without it", store);
      return identity;
    }
  }

  private static Optional<Customer> customer(
      Shop shop, Optional<EmailAddress> email, @Nullable String shopId) {
    return shopId == null ? email.flatMap(shop::customer) : shop.customer(shopId);
  }

  private static Claim claim(Customer found) {
    EmailAddress email = found.email();
    return new Claim(email == null ? null : email.value(), found.name(), found.phone());
  }
}
