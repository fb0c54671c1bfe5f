package dev.baton.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.zaxxer.hikari.HikariDataSource;
import dev.baton.commerce.ShopConnections;
import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.media.Attachments;
import dev.baton.merchant.Stores;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.shared.database.Wakeup;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestContext;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Reference;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The delivering half of Baton, alone, as one process: its rooms, its scheduler and a database that
 * another such process may share.
 */
final class DeliveryHouse implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private final AnnotationConfigApplicationContext context;
  private final HikariDataSource pool;
  private final Clock clock;
  private boolean killed;

  /** The rooms that deliver. */
  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  @ComponentScan(
      basePackages = {
        "dev.baton.ticket",
        "dev.baton.connector",
        "dev.baton.alert",
        "dev.baton.delivery",
        "dev.baton.media",
        "dev.baton.shared.http",
        "dev.baton.shared.vault"
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\.|Test).*"))
  static class Rooms {}

  /** What other rooms would have heard. */
  static class Ear {
    final List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    volatile boolean deaf;

    @EventListener
    void delivered(TicketDelivered event) {
      if (deaf) {
        throw new IllegalStateException("a listener fails");
      }
      heard.add(event);
    }

    @EventListener
    void told(HelpdeskTold event) {
      if (deaf) {
        throw new IllegalStateException("a listener fails");
      }
      heard.add(event);
    }

    @EventListener
    void gaveUp(DeliveryGaveUp event) {
      heard.add(event);
    }
  }

  DeliveryHouse(DatabaseAddress database, Clock clock, FakeHelpdesk helpdesk) {
    this((HikariDataSource) TestPostgres.pool(database), clock, helpdesk);
  }

  /** With a pool of its own. */
  DeliveryHouse(HikariDataSource pool, Clock clock, FakeHelpdesk helpdesk) {
    this.clock = clock;
    this.pool = pool;
    this.context = new AnnotationConfigApplicationContext();
    context.registerBean(DataSource.class, () -> pool);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
    context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
    context.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(context.getBean(JdbcTransactionManager.class)));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Stores.class, () -> _ -> Optional.empty());
    context.registerBean(ShopConnections.class, NoShops::new);
    context.registerBean(BatonSettings.class, () -> TestContext.settings());
    context.registerBean(FakeHelpdesk.class, () -> helpdesk);
    context.registerBean(Ear.class, Ear::new);
    context.registerBean(FakeReplies.class, FakeReplies::new);
    context.register(Rooms.class, Wakeup.class);
    context.refresh();
  }

  /** Lets its scheduler run. */
  DeliveryHouse started() {
    context.getBean(Scheduler.class).start();
    return this;
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  Ear ear() {
    return get(Ear.class);
  }

  /** A connection to the fake helpdesk. */
  UUID connect(StoreId store) {
    return get(Connections.class).add(store, "fake", "Fake", Map.of("key", "secret")).id();
  }

  /** Stores a ticket and schedules it in one transaction, as a handoff does. */
  Ticket submit(Ticket ticket, @Nullable UUID connection) {
    return submit(ticket, connection, null);
  }

  /** The same, with a fallback. */
  Ticket submit(Ticket ticket, @Nullable UUID connection, @Nullable UUID fallback) {
    get(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              get(Tickets.class).open(ticket);
              get(Deliveries.class).schedule(ticket, connection, fallback);
            });
    return ticket;
  }

  /** Stores a follow-up and schedules it in one transaction. */
  void follow(Ticket ticket, FollowUp followUp) {
    get(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              get(Tickets.class).append(ticket.store(), ticket.reference(), followUp);
              get(Deliveries.class).scheduleFollowUp(ticket.store(), ticket.reference(), followUp);
            });
  }

  void advance(Duration while_) {
    ((SettableClock) clock).advance(while_);
    wake();
  }

  void wake() {
    get(Scheduler.class).triggerCheckForDueExecutions();
  }

  /** Waits until something is so; time itself stands still meanwhile. */
  void until(String what, BooleanSupplier so) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never so: " + what + "; the timetable: " + timetable());
      }
      wake();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  /** Lets time pass, so that everything that is due on the way happens. */
  void pass(Duration whole, Duration step) {
    for (Duration gone = Duration.ZERO; gone.compareTo(whole) < 0; gone = gone.plus(step)) {
      advance(step);
      quiet();
    }
  }

  /** Waits until nothing is due and nothing under way. */
  void quiet() {
    until(
        "quiet",
        () ->
            get(JdbcClient.class)
                    .sql("SELECT count(*) FROM scheduled_tasks WHERE picked OR execution_time <= ?")
                    .param(clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .query(Integer.class)
                    .single()
                == 0);
  }

  /** Waits until every delivery of a ticket rests or waits for a later time. */
  void settled(Ticket ticket) {
    until(
        "settled",
        () ->
            get(JdbcClient.class)
                    .sql(
                        """
                        SELECT count(*) FROM delivery
                        WHERE store_id = :store AND reference = :reference
                          AND (status = 'sending' OR next_attempt_at <= :now)
                          AND parked_at IS NULL
                        """)
                    .param("store", ticket.store().value())
                    .param("reference", ticket.reference().value())
                    .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .query(Integer.class)
                    .single()
                == 0);
  }

  private String timetable() {
    return get(JdbcClient.class)
        .sql("SELECT * FROM scheduled_tasks LEFT JOIN delivery ON task_instance LIKE '%' || id")
        .query()
        .listOfRows()
        .toString();
  }

  String status(Ticket ticket) {
    return get(JdbcClient.class)
        .sql(
            """
            SELECT status FROM delivery
            WHERE store_id = :store AND reference = :reference AND replaced_by IS NULL
            """)
        .param("store", ticket.store().value())
        .param("reference", ticket.reference().value())
        .query(String.class)
        .single();
  }

  UUID delivery(Ticket ticket) {
    return get(JdbcClient.class)
        .sql(
            """
            SELECT id FROM delivery
            WHERE store_id = :store AND reference = :reference AND replaced_by IS NULL
            """)
        .param("store", ticket.store().value())
        .param("reference", ticket.reference().value())
        .query(UUID.class)
        .single();
  }

  List<String> outcomes(Ticket ticket) {
    return get(JdbcClient.class)
        .sql(
            """
            SELECT step || ' ' || outcome FROM delivery_attempt AS attempt
            JOIN delivery ON delivery.store_id = attempt.store_id AND delivery.id = delivery_id
            WHERE delivery.store_id = :store AND reference = :reference ORDER BY position
            """)
        .param("store", ticket.store().value())
        .param("reference", ticket.reference().value())
        .query(String.class)
        .list();
  }

  Ticket stored(Ticket ticket) {
    return get(Tickets.class).find(ticket.store(), ticket.reference()).orElseThrow();
  }

  Reference anyReference() {
    return get(Tickets.class).newReference();
  }

  Attachments photos() {
    return get(Attachments.class);
  }

  static UUID inbox(StoreId store) {
    return Connection.inboxOf(store);
  }

  /** Ends like a killed process: whatever it does from now on reaches nobody. */
  void kill() {
    killed = true;
    pool.close();
    Thread.ofVirtual().start(() -> get(Scheduler.class).stop());
  }

  @Override
  public void close() {
    if (killed) {
      return;
    }
    get(Scheduler.class).stop();
    context.close();
    pool.close();
  }
}
