package dev.baton.merchant.internal;

import dev.baton.merchant.Store;
import dev.baton.merchant.jdbc.StoreContents;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.StoreId;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the demo store at the first start with {@code BATON_DEMO} on. Never changes one, and brings
 * none back that was removed.
 */
@Component
@Order(20)
class DemoStore implements ApplicationRunner {
  static final StoreId ID = new StoreId("demo");

  private final BatonSettings settings;
  private final StoreRegistry stores;
  private final StoreContents contents;

  DemoStore(BatonSettings settings, StoreRegistry stores, StoreContents contents) {
    this.settings = settings;
    this.stores = stores;
    this.contents = contents;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.demo() && stores.find(ID).isEmpty() && !contents.isRemoved(ID)) {
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
