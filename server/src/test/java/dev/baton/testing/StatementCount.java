package dev.baton.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts the SQL that one request, or one piece of code, really sends. The background's own
 * statements (timers, deliveries) are not among them; threads that the request starts are.
 */
public final class StatementCount {
  private static final InheritableThreadLocal<@Nullable Statements> CURRENT =
      new InheritableThreadLocal<>();
  private static final int REQUESTS = 1_000;
  private static final Map<String, Statements> BY_REQUEST = new ConcurrentHashMap<>();
  private static final Queue<String> LATEST = new LinkedBlockingQueue<>();

  private StatementCount() {}

  /** The statements of the request that got this answer, one of the last thousand. */
  public static Statements of(Http.Answer answer) {
    return BY_REQUEST.getOrDefault(answer.requestId(), new Statements());
  }

  /** The statements of a piece of code on a {@link #counting} data source. */
  public static Statements during(Runnable code) {
    Statements statements = new Statements();
    record(statements, code);
    return statements;
  }

  /** A data source that counts. */
  public static DataSource counting(DataSource real) {
    return proxy(
        DataSource.class,
        (method, arguments) -> {
          Object result = invoke(real, method, arguments);
          return result instanceof Connection connection ? counting(connection) : result;
        });
  }

  static void during(String requestId, Runnable request) {
    Statements statements = new Statements();
    BY_REQUEST.put(requestId, statements);
    LATEST.add(requestId);
    if (LATEST.size() > REQUESTS) {
      BY_REQUEST.remove(LATEST.remove());
    }
    record(statements, request);
  }

  private static void record(Statements statements, Runnable code) {
    CURRENT.set(statements);
    try {
      code.run();
    } finally {
      CURRENT.remove();
    }
  }

  private static Connection counting(Connection real) {
    boolean[] wrote = {false};
    return proxy(
        Connection.class,
        (method, arguments) -> {
          Object result = invoke(real, method, arguments);
          Statements statements = CURRENT.get();
          if (method.getName().equals("commit") && wrote[0] && statements != null) {
            statements.committedWrite();
          }
          if (method.getName().equals("commit") || method.getName().equals("rollback")) {
            wrote[0] = false;
          }
          if (result instanceof PreparedStatement prepared && arguments != null) {
            return counting(PreparedStatement.class, real, prepared, (String) arguments[0], wrote);
          }
          return result instanceof Statement statement
              ? counting(Statement.class, real, statement, "", wrote)
              : result;
        });
  }

  private static <T extends Statement> T counting(
      Class<T> type, Connection connection, T real, String prepared, boolean[] wrote) {
    int[] batched = {0};
    return proxy(
        type,
        (method, arguments) -> {
          String name = method.getName();
          if (name.equals("addBatch")) {
            batched[0]++;
          } else if (name.startsWith("execute")) {
            String sql =
                arguments != null && arguments[0] instanceof String given ? given : prepared;
            int times = name.endsWith("Batch") ? batched[0] : 1;
            batched[0] = 0;
            note(sql, times, connection.getAutoCommit(), wrote);
          }
          return invoke(real, method, arguments);
        });
  }

  private static void note(String sql, int times, boolean autoCommit, boolean[] wrote) {
    Statements statements = CURRENT.get();
    if (statements == null) {
      return;
    }
    for (int i = 0; i < times; i++) {
      statements.executed(sql);
    }
    if (Statements.writes(sql)) {
      wrote[0] = !autoCommit;
      if (autoCommit) {
        statements.committedWrite();
      }
    }
  }

  /** What a proxy does with a call. */
  private interface Call {
    @Nullable Object on(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    InvocationHandler handler = (self, method, arguments) -> call.on(method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object invoke(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() == null ? failed : failed.getCause();
    }
  }
}
