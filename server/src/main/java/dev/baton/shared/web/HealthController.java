package dev.baton.shared.web;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether Baton runs, and whether it can work; and in words why not. */
@RestController
class HealthController {
  private final DataSource dataSource;
  private volatile boolean open;

  HealthController(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Whether it is well, and what is wrong. */
  record Health(String status, List<String> problems) {}

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    open = true;
  }

  @EventListener(ContextClosedEvent.class)
  void closing() {
    open = false;
  }

  @GetMapping("/health/live")
  Health live() {
    return new Health("live", List.of());
  }

  @GetMapping("/health/ready")
  ResponseEntity<Health> canWork() {
    List<String> problems = new ArrayList<>();
    if (!open) {
      problems.add("Baton is starting or stopping.");
    }
    if (!databaseAnswers()) {
      problems.add("The database does not answer.");
    }
    return problems.isEmpty()
        ? ResponseEntity.ok(new Health("ready", problems))
        : ResponseEntity.status(503).body(new Health("not ready", problems));
  }

  private boolean databaseAnswers() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(3);
      return statement.execute("SELECT 1");
    } catch (SQLException away) {
      return false;
    }
  }
}
