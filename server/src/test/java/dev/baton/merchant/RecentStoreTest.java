package dev.baton.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.shared.StoreId;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.StatementCount;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@BatonTest
class RecentStoreTest {
  private final Http admin;
  private final Stores stores;

  RecentStoreTest(Http http, Stores stores) {
    this.admin = http.asAdmin();
    this.stores = stores;
  }

  @Test
  void a_store_costs_one_statement_then_none_and_a_change_shows_at_once() {
    StoreId id = new StoreId("r-" + UUID.randomUUID().toString().substring(0, 12));
    Map<String, Object> body =
        new HashMap<>(
            Map.of(
                "id",
                id.value(),
                "name",
                "Old",
                "country",
                "US",
                "currency",
                "USD",
                "timeZone",
                "UTC"));
    admin.post("/api/v1/admin/stores", body);
    assertThat(StatementCount.during(() -> stores.find(id)).sql()).hasSize(1);
    assertThat(StatementCount.during(() -> stores.find(id)).sql()).isEmpty();
    body.put("name", "New");
    admin.put("/api/v1/admin/stores/" + id, body);
    assertThat(stores.find(id).orElseThrow().name()).isEqualTo("New");
  }
}
