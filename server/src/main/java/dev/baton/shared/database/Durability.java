package dev.baton.shared.database;

import java.util.List;

/** How much an embedded database cares about its files. */
public enum Durability {
  /** What was committed survives a power cut. */
  DURABLE("on"),
  /** Fast and forgetful: for tests. */
  THROWAWAY("off");

  private final String sync;

  Durability(String sync) {
    this.sync = sync;
  }

  String configuration(int port) {
    return String.join(
        "\n",
        List.of(
            "# Written by Baton at every start.",
            "listen_addresses = '127.0.0.1'",
            "port = " + port,
            "unix_socket_directories = ''",
            "max_connections = " + (this == DURABLE ? 60 : 200),
            "password_encryption = 'scram-sha-256'",
            "fsync = " + sync,
            "synchronous_commit = " + sync,
            "full_page_writes = " + sync,
            "shared_buffers = '128MB'",
            "max_wal_size = '512MB'",
            "timezone = 'UTC'",
            "log_timezone = 'UTC'",
            "lc_messages = 'C'",
            "log_error_verbosity = 'terse'",
            "log_min_error_statement = 'panic'",
            "log_checkpoints = off",
            "idle_in_transaction_session_timeout = '60s'",
            ""));
  }
}
