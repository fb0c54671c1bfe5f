package dev.baton.testing;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The SQL of one request or one piece of code, in the order in which it was executed. */
public final class Statements {
  private final List<String> sql = new CopyOnWriteArrayList<>();
  private final AtomicInteger writeTransactions = new AtomicInteger();

  /** Every statement executed; each row of a batch counts as one. */
  public List<String> sql() {
    return List.copyOf(sql);
  }

  /** How many there were. */
  public int count() {
    return sql.size();
  }

  /** How many transactions that changed something were committed. */
  public int writeTransactions() {
    return writeTransactions.get();
  }

  void executed(String statement) {
    sql.add(statement.strip());
  }

  void committedWrite() {
    writeTransactions.incrementAndGet();
  }

  static boolean writes(String statement) {
    String text = statement.toLowerCase(Locale.ROOT);
    return text.contains("insert into") || text.contains("update ") || text.contains("delete from");
  }

  @Override
  public String toString() {
    return count() + " statements:\n" + String.join("\n", sql);
  }
}
