package dev.baton.delivery;

import dev.baton.shared.database.DatabaseAddress;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What {@link Chaos} reads from the database, past all Batons. */
final class ChaosDatabase {
  private static final String OPEN = "status NOT IN ('delivered', 'replaced')";
  private final DatabaseAddress address;

  ChaosDatabase(DatabaseAddress address) {
    this.address = address;
  }

  /** How many deliveries have not arrived. */
  int open() {
    return Integer.parseInt(
        rows("SELECT count(*) FROM delivery WHERE " + OPEN).getFirst().getFirst());
  }

  /** Every ticket's reference and the id of its handoff. */
  List<List<String>> tickets() {
    return rows("SELECT reference, handoff_id FROM ticket");
  }

  /**
   * Tells of each delivery that has not arrived all there is to know: where it stands, its place on
   * the timetable, how its connection fares, and its calls.
   */
  void tellOfOpen(PrintStream out) {
    out.println("at " + rows("SELECT now()").getFirst().getFirst());
    rows("""
            SELECT id, status, next_attempt_at, parked_at, replaced_by, state,
              (SELECT concat_ws(', ', type, health, message) FROM connection
               WHERE store_id = delivery.store_id AND id = connection_id),
              (SELECT until FROM connection_rest
               WHERE store_id = delivery.store_id AND connection_id = delivery.connection_id),
              (SELECT row_to_json(task)::jsonb - 'task_data' FROM scheduled_tasks AS task
               WHERE task_name = 'deliver' AND task_instance = store_id || '/' || delivery.id),
              (SELECT string_agg(concat_ws(' ', at, step, outcome, http_status, message),
                 E'\n    ' ORDER BY position) FROM delivery_attempt
               WHERE store_id = delivery.store_id AND delivery_id = delivery.id)
            FROM delivery WHERE %s ORDER BY created_at LIMIT 20
            """
            .formatted(OPEN))
        .forEach(
            row ->
                out.printf(
                    "delivery %s is %s, next %s, parked %s, replaced by %s%n  state %s%n  connection"
                        + " %s, rests until %s%n  task %s%n  calls%n    %s%n",
                    row.toArray()));
    rows("""
            SELECT row_to_json(task)::jsonb - 'task_data' FROM scheduled_tasks AS task
            WHERE task_instance = 'recurring' ORDER BY task_name
            """)
        .forEach(row -> out.println("task " + row.getFirst()));
  }

  private List<List<String>> rows(String sql) {
    try (Connection connection =
            DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        rows.add(
            IntStream.rangeClosed(1, columns).mapToObj(column -> text(result, column)).toList());
      }
      return rows;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static String text(ResultSet result, int column) {
    try {
      return String.valueOf(result.getString(column));
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
