package dev.baton.alert.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.baton.alert.Alerts;
import dev.baton.alert.jdbc.MessageRows;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does for alerts. */
@Configuration(proxyBeanMethods = false)
class AlertTasks {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration AFTER_A_FAILURE_OF_OURS = Duration.ofSeconds(30);

  @Bean
  Task<Void> watchIntegrations(IncidentWatch watch) {
    return Tasks.recurring("watch-integrations", FixedDelay.of(Duration.ofSeconds(15)))
        .execute((_, _) -> watch.look());
  }

  @Bean
  Task<Void> watchShops(ShopWatch watch) {
    return Tasks.recurring("watch-shops", FixedDelay.of(Duration.ofSeconds(15)))
        .execute((_, _) -> watch.look());
  }

  @Bean
  Task<Void> gatherAlerts(Gathering gathering) {
    return Tasks.recurring("gather-alerts", FixedDelay.of(Duration.ofSeconds(5)))
        .execute((_, _) -> gathering.look());
  }

  @Bean
  Task<Void> forgetOldAlerts(Alerts alerts, Clock clock) {
    return Tasks.recurring("forget-old-alerts", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> alerts.forget(clock.instant().minus(KEPT)));
  }

  /** Each message has a task of its own until it is taken. */
  @Bean
  Task<MessageRows.Due> sendAlert(Dispatch dispatch, Clock clock) {
    return Tasks.custom(MessageRows.TASK, MessageRows.Due.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE_OF_OURS))
        .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
        .execute(
            (task, _) ->
                dispatch
                    .send(task.getData())
                    .<CompletionHandler<MessageRows.Due>>map(
                        at -> (complete, operations) -> operations.reschedule(complete, at))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new));
  }
}
