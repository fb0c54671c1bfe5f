package dev.baton.commerce.shopify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Pause;
import dev.baton.commerce.Shop;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Access;
import dev.baton.testing.SettableClock;
import dev.baton.testing.StubServer;
import dev.baton.testing.TestPostgres;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred shops at their limits wait for themselves and for nobody else. */
class ShopifyCrowdTest {
  private static final int MANY = 100;
  private static final javax.sql.DataSource DATABASE = TestPostgres.dataSource();
  private final SettableClock clock = new SettableClock();
  private final OutboundHttp outbound = new OutboundHttp(new Targets(true, Names.SYSTEM));

  /** Says that it has no points left. */
  private static final class Busy extends StubServer {
    @Override
    protected Output answer(Request request) {
      return json(
          200,
          """
          {"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}],
           "extensions":{"cost":{"requestedQueryCost":500,"throttleStatus":
            {"maximumAvailable":2000,"currentlyAvailable":0,"restoreRate":100}}}}
          """);
    }
  }

  @Test
  void theOthersAnswerMeanwhile() throws Exception {
    CountDownLatch waiting = new CountDownLatch(MANY);
    CountDownLatch released = new CountDownLatch(1);
    List<Busy> crowd = new ArrayList<>();
    try (StubShopify well = new StubShopify(clock);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      well.tokens.add("t");
      List<Future<Object>> asked = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        Busy busy = new Busy();
        crowd.add(busy);
        Shop shop =
            shop(
                busy.uri(),
                _ -> {
                  waiting.countDown();
                  await(released);
                });
        asked.add(threads.submit(() -> shop.order(new OrderNumber("1"))));
      }
      assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(shop(well.uri(), _ -> {}).order(new OrderNumber("1002"))).isPresent();
      assertThat(asked).noneMatch(Future::isDone);
      released.countDown();
    } finally {
      crowd.forEach(Busy::close);
      outbound.destroy();
    }
  }

  private Shop shop(URI address, Pause pause) {
    ShopHttp http =
        new ShopHttp(outbound, clock, pause, new Bounds(Duration.ofSeconds(30), 1_000_000));
    ShopifyAccount account =
        ShopifyAccount.of(
            new Access(
                new StoreId("crowd"),
                UUID.randomUUID(),
                "shopify",
                Map.of("baseUrl", address.toString(), "accessToken", "t")));
    return new ShopifyShop(
        new Graph(http, new ShopifyTokens(http, (_, _) -> Optional.empty()), account),
        account.rules(),
        new ShopifyRequests(
            JdbcClient.create(DATABASE), new KnownOrders(JdbcClient.create(DATABASE)), clock),
        new StoreId("crowd"),
        clock);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
