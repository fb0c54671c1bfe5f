package dev.baton.insight;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Waits until what happened at a store is counted. */
public record CountedNews(JdbcClient jdbc) {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  public void await(String store) {
    until("select not exists (select from insight_news where store_id = :store)", store);
  }

  void awaitDelivered(String store) {
    until(
        """
        select not exists (select from delivery where store_id = :store and status <> 'delivered')
        """,
        store);
  }

  private void until(String condition, String store) {
    long end = System.nanoTime() + LONGEST.toNanos();
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!jdbc.sql(condition).param("store", store).query(Boolean.class).single()) {
        if (System.nanoTime() > end || never.await(50, TimeUnit.MILLISECONDS)) {
          throw new AssertionError("not counted in time");
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
