package dev.baton.merchant.internal;

import dev.baton.merchant.Store;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.StoreId;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the demo store at the first start with {@code BATON_DEMO} on. Never changes one. */
@Component
@Order(20)
class DemoStore implements ApplicationRunner {
  static final StoreId ID = new StoreId("demo");

  private final BatonSettings settings;
  private final StoreRegistry stores;

  DemoStore(BatonSettings settings, StoreRegistry stores) {
    this.settings = settings;
    this.stores = stores;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo() && stores.find(ID).isEmpty()) {
      stores.create(asOpened());
    }
  }

  private static Store asOpened() {
    return new Store(
        ID,
        "Fern & Finch",
        "US",
        "USD",
        ZoneId.of("America/New_York"),
        List.of("en"),
        List.of(),
        "help@fernandfinch.example or +1 212 555 0148",
        "24 hours",
        null);
  }
}
