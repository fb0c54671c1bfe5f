package dev.baton.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.merchant.jdbc.StoreContents;
import dev.baton.shared.StoreId;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A store that is removed leaves nothing behind, and its neighbours alone. */
@BatonTest
class StoreContentsTest {
  private final Http http;
  private final JdbcClient jdbc;
  private final StoreContents contents;
  private final TransactionTemplate transaction;

  StoreContentsTest(
      Http http, JdbcClient jdbc, StoreContents contents, TransactionTemplate transaction) {
    this.http = http;
    this.jdbc = jdbc;
    this.contents = contents;
    this.transaction = transaction;
  }

  private Map<String, Long> rows(TestStore store) {
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        jdbc.sql(
                """
                SELECT table_name FROM information_schema.columns
                WHERE table_schema = 'public' AND column_name = 'store_id'
                """)
            .query(String.class)
            .list()) {
      long count =
          jdbc.sql("SELECT count(*) FROM " + table + " WHERE store_id = :store")
              .param("store", store.id())
              .query(Long.class)
              .single();
      if (count > 0) {
        rows.put(table, count);
      }
    }
    rows.keySet().removeAll(Set.of("insight_news", "insight_part", "insight_count"));
    return rows;
  }

  private TestStore lively() {
    TestStore store = TestStore.create(http).collects("phone", false);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    shopper.says("skip");
    shopper.says("the bulb also smells burnt");
    assertThat(shopper.hasTicket()).isTrue();
    store.admin().get(store.path("/tickets/" + shopper.reference()));
    return store;
  }

  @Test
  void nothing_of_it_is_left_and_the_neighbour_keeps_all() {
    TestStore gone = lively();
    TestStore stays = lively();
    Set<String> before = rows(stays).keySet();
    assertThat(rows(gone)).containsKeys("store", "conversation", "ticket", "delivery", "audit");
    transaction.executeWithoutResult(status -> contents.remove(new StoreId(gone.id())));
    assertThat(rows(gone)).isEmpty();
    assertThat(rows(stays).keySet()).containsAll(before);
    assertThat(stays.tickets()).isEqualTo(1);
  }

  @Test
  void only_the_demo_store_can_be_removed_by_a_call() {
    TestStore store = TestStore.create(http);
    assertThat(store.admin().delete(store.path("")).status()).isEqualTo(409);
    assertThat(store.admin().get(store.path("")).status()).isEqualTo(200);
    assertThat(store.admin().delete("/api/v1/admin/stores/nowhere").status()).isEqualTo(404);
  }
}
