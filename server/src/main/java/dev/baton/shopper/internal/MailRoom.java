package dev.baton.shopper.internal;

import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shopper.ShopperMail;
import org.springframework.stereotype.Component;

/** From where letters go out, and in whose name. */
@Component
record MailRoom(ShopperMail mail, Stores stores) {

  Store store(StoreId id) {
    return stores.find(id).orElseThrow(() -> Problem.notFound("There is no such store."));
  }
}
