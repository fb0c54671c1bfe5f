package dev.baton.merchant.jdbc;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A key as it is kept: never the key itself. */
public record KeyRow(
    UUID id,
    String name,
    Scope scope,
    String prefix,
    Instant createdAt,
    @Nullable Instant lastUsedAt) {

  /** What a key is for. */
  public enum Scope {
    /** Everything in its stores. */
    ADMIN,
    /** Handing over conversations, and nothing else. */
    HANDOFFS;

    /** As it stands in JSON and in the database. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
