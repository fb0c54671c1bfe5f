package dev.baton.delivery.internal;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.baton.delivery.jdbc.Timetable;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does for deliveries. */
@Configuration(proxyBeanMethods = false)
class DeliveryTasks {
  private static final Duration AFTER_A_FAILURE_OF_OURS = Duration.ofSeconds(5);

  @Bean
  Task<Timetable.Due> deliver(Courier courier, Clock clock) {
    return Tasks.custom(Timetable.TASK, Timetable.Due.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE_OF_OURS))
        .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
        .execute(
            (task, context) -> {
              try {
                return courier.carry(task.getData(), context);
              } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped in the middle", stopped);
              }
            });
  }

  @Bean
  Task<Void> findForgottenDeliveries(Caretaker caretaker) {
    return Tasks.recurring("find-forgotten-deliveries", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> caretaker.findForgotten());
  }

  @Bean
  Task<Void> letWaitingDeliveriesGo(WaitingRoom waitingRoom) {
    return Tasks.recurring("let-waiting-deliveries-go", FixedDelay.of(Duration.ofSeconds(1)))
        .execute((_, _) -> waitingRoom.look());
  }

  @Bean
  Task<Void> tryFailingIntegrations(Caretaker caretaker) {
    return Tasks.recurring("try-failing-integrations", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((_, _) -> caretaker.tryWaiting());
  }
}
