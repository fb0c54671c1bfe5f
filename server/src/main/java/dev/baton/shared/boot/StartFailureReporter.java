package dev.baton.shared.boot;

import dev.baton.shared.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one sentence why a start failed, where a stack trace would say it in a hundred. */
final class StartFailureReporter implements SpringBootExceptionReporter {

  /** Made by Spring Boot, which finds this class in {@code META-INF/spring.factories}. */
  StartFailureReporter(@Nullable ConfigurableApplicationContext context) {}

  @Override
  public boolean reportException(Throwable failure) {
    StartRefused refused = find(failure);
    if (refused != null) {
      System.err.println("baton: " + refused.getMessage());
      return true;
    }
    LoggerFactory.getLogger(StartFailureReporter.class).error("Baton does not start", failure);
    return true;
  }

  /** The operator's sentence behind a failure, if it has one. */
  static @Nullable StartRefused find(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return refused;
      }
      if (cause instanceof PortInUseException inUse) {
        return new StartRefused(
            "Port "
                + inUse.getPort()
                + " is in use: stop what listens there, or set BATON_PORT to another.");
      }
    }
    return null;
  }
}
