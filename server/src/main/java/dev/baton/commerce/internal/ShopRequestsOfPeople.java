package dev.baton.commerce.internal;

import dev.baton.commerce.jdbc.ShopHookRows;
import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** That a person asked the shop for their data. */
@Component
class ShopRequestsOfPeople implements PersonalData {
  private final ShopHookRows rows;

  ShopRequestsOfPeople(ShopHookRows rows) {
    this.rows = rows;
  }

  @Override
  public String name() {
    return "data requests";
  }

  @Override
  public List<Map<String, Object>> export(StoreId store, Person person) {
    return rows.requests(store).stream()
        .filter(request -> request.person().sharesWith(person))
        .map(request -> Map.<String, Object>of("askedAt", request.askedAt().toString()))
        .toList();
  }

  @Override
  public int erase(StoreId store, Person person) {
    return rows.forget(store, person);
  }

  @Override
  public int eraseAll(StoreId store) {
    return rows.forget(store, null);
  }
}
