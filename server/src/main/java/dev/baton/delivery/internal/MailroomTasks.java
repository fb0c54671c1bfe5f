package dev.baton.delivery.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.baton.delivery.jdbc.AgentNewsRows;
import dev.baton.delivery.jdbc.Timetable;
import dev.baton.delivery.jdbc.WatchRows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the scheduler does for news from helpdesks. */
@Configuration(proxyBeanMethods = false)
class MailroomTasks {
  private static final Duration AFTER_A_FAILURE_OF_OURS = Duration.ofSeconds(5);

  /** Reads tickets whose helpdesks do not say by themselves what agents wrote. */
  @Bean
  Task<Timetable.Due> readAgentReplies(Lookout lookout, Clock clock) {
    return Tasks.custom(WatchRows.TASK, Timetable.Due.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE_OF_OURS))
        .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
        .execute((task, _) -> lookout.look(task.getData()));
  }

  /** Each piece of news has a task of its own, which settles all that waits for its ticket. */
  @Bean
  Task<AgentNewsRows.Due> settleAgentNews(Mailroom mailroom, Clock clock) {
    return Tasks.custom(AgentNewsRows.TASK, AgentNewsRows.Due.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE_OF_OURS))
        .onDeadExecution((dead, operations) -> operations.reschedule(dead, clock.instant()))
        .execute(
            (task, _) -> {
              Optional<Instant> again = mailroom.settle(task.getData().place());
              return again
                  .<CompletionHandler<AgentNewsRows.Due>>map(
                      at -> (complete, operations) -> operations.reschedule(complete, at))
                  .orElseGet(CompletionHandler.OnCompleteRemove::new);
            });
  }
}
