package dev.baton.assistant.internal;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.baton.assistant.Assistant;
import dev.baton.handoff.Handoffs;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Looks every few seconds for shoppers who fell silent in the middle of a handoff. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Rescue {
  private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int AT_ONCE = 100;

  @Bean
  Task<Void> rescueTask(Handoffs handoffs, Assistant assistant, Clock clock) {
    return Tasks.recurring("rescue-silent-handoffs", FixedDelay.of(EVERY))
        .execute((instance, context) -> run(handoffs, assistant, clock));
  }

  private static void run(Handoffs handoffs, Assistant assistant, Clock clock) {
    for (Handoffs.Silent silent : handoffs.silent(clock.instant(), AT_ONCE)) {
      try {
        assistant.rescue(silent.store(), silent.conversation(), silent.id());
      } catch (RuntimeException failed) {
        LOG.warn("Rescue of handoff {} failed; it is tried again.", silent.id(), failed);
      }
    }
  }
}
