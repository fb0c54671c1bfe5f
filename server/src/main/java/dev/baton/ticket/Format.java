package dev.baton.ticket;

/** How a body is written. */
public enum Format {
  HTML,
  MARKDOWN,
  TEXT
}
