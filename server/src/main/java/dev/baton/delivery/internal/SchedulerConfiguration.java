package dev.baton.delivery.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The one scheduler of this process. It executes every task bean of every room, each on a virtual
 * thread; what a killed process had at hand goes on here after 30 seconds without its heartbeat.
 */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {
  private static final int AT_ONCE = 400;
  private static final double REFILL_BELOW = 0.9;
  private static final Duration ROUND = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED_HEARTBEATS = 6;
  private static final Duration LAST_CALLS = Duration.ofSeconds(7);
  private static final Duration NEVER = Duration.ofDays(36_500);

  @Bean(destroyMethod = "")
  Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
    List<Task<?>> known = new ArrayList<>();
    Recurring<?> recurring = new Recurring<>();
    for (Task<?> task : tasks) {
      if (task instanceof OnStartup) {
        recurring.add(task);
      } else {
        known.add(task);
      }
    }
    SchedulerBuilder builder =
        Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), known);
    recurring.startWith(builder);
    return builder
        .threads(AT_ONCE)
        .executorService(Executors.newVirtualThreadPerTaskExecutor())
        .pollUsingLockAndFetch(REFILL_BELOW, 1.0)
        .pollingInterval(ROUND)
        .heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .deleteUnresolvedAfter(NEVER)
        .shutdownMaxWait(LAST_CALLS)
        .serializer(new TaskJson())
        .clock(clock::instant)
        .build();
  }

  /** The tasks that schedule themselves when the scheduler starts. */
  private static final class Recurring<T extends Task<?> & OnStartup> {
    private final List<T> tasks = new ArrayList<>();

    @SuppressWarnings("unchecked")
    void add(Task<?> task) {
      tasks.add((T) task);
    }

    void startWith(SchedulerBuilder builder) {
      builder.startTasks(tasks);
    }
  }
}
