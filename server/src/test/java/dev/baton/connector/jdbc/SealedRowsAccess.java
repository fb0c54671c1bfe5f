package dev.baton.connector.jdbc;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed rows for tests of other packages. */
public final class SealedRowsAccess {
  private SealedRowsAccess() {}

  /** Those of a database. */
  public static SealedRows rows(JdbcClient jdbc) {
    return new SealedRows(jdbc);
  }
}
