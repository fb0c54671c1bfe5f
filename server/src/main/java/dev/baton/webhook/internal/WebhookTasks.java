package dev.baton.webhook.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.baton.shared.vault.SealedPlace;
import dev.baton.shared.vault.SealedTable;
import dev.baton.webhook.jdbc.MessageRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the scheduler does for webhooks, and where their secrets are. */
@Configuration(proxyBeanMethods = false)
class WebhookTasks {
  private static final Duration AFTER_A_FAILURE_OF_OURS = Duration.ofSeconds(30);
  private static final Duration KEPT = Duration.ofDays(14);
  private static final Duration OVERDUE = Duration.ofMinutes(2);
  private static final int AT_ONCE = 5_000;

  /** Each message has a task of its own until it is taken or given up. */
  @Bean
  Task<MessageRows.Due> sendWebhook(Sending sending, Clock clock) {
    return Tasks.custom(MessageRows.TASK, MessageRows.Due.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE_OF_OURS))
        .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
        .execute(
            (task, _) ->
                sending
                    .send(task.getData())
                    .<CompletionHandler<MessageRows.Due>>map(
                        at -> (complete, operations) -> operations.reschedule(complete, at))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new));
  }

  /** Forgets what is old, and recalls what nobody would send. */
  @Bean
  Task<Void> tidyWebhooks(MessageRows messages, Clock clock) {
    return Tasks.recurring("tidy-webhooks", FixedDelay.of(Duration.ofMinutes(2)))
        .execute(
            (_, _) -> {
              Instant now = clock.instant();
              messages.prune(now.minus(KEPT), AT_ONCE);
              messages.recall(now.minus(OVERDUE), now);
            });
  }

  @Bean
  SealedPlace webhookSecrets(JdbcClient jdbc) {
    return new SealedTable(jdbc, "webhook_endpoint");
  }
}
