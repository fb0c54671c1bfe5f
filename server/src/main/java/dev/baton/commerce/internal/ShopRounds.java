package dev.baton.commerce.internal;

import dev.baton.commerce.ShopConnections;
import dev.baton.commerce.jdbc.ShopRows;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Looks after shops that do not work. One that often gave no answer for five minutes is tested: it
 * fails from then on, or was slow and is well. One that fails is tested every five minutes, so that
 * it is well again without anybody asking for an order.
 */
@Component
class ShopRounds {
  private static final Logger LOG = LoggerFactory.getLogger(ShopRounds.class);
  private static final Duration A_WHILE = Duration.ofMinutes(5);
  private static final int OFTEN = 3;
  private static final int AT_ONCE = 20;

  private final ShopRows rows;
  private final ShopConnections connections;
  private final Clock clock;

  ShopRounds(ShopRows rows, ShopConnections connections, Clock clock) {
    this.rows = rows;
    this.connections = connections;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 5_000)
  void look() {
    Instant now = clock.instant();
    Instant before = now.minus(A_WHILE);
    for (StoreId store : rows.toLookAt(before, OFTEN, before, now, AT_ONCE)) {
      Thread.ofVirtual().name("shop-rounds").start(() -> test(store));
    }
  }

  private void test(StoreId store) {
    try {
      connections.test(store);
    } catch (RuntimeException failed) {
      LOG.warn("the shop of store {} could not be tested", store, failed);
    }
  }
}
