package dev.baton.delivery.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the scheduler when Baton is ready, and stops it before anything it uses. */
@Component
class SchedulerLife implements SmartLifecycle {
  private final Scheduler scheduler;
  private volatile boolean running;

  SchedulerLife(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** Begins to execute. */
  @EventListener(ApplicationReadyEvent.class)
  public void ready() {
    if (!running) {
      running = true;
      scheduler.start();
    }
  }

  @Override
  public void start() {
    // Not before everything is ready.
  }

  @Override
  public void stop() {
    if (running) {
      running = false;
      scheduler.stop();
    }
  }

  /**
   * A scheduler that was stopped cannot start again: a context that only rests must not stop it.
   */
  @Override
  public boolean isPauseable() {
    return false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
