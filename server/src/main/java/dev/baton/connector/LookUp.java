package dev.baton.connector;

import org.jspecify.annotations.Nullable;

/** What a helpdesk says when asked for something by our key. */
public sealed interface LookUp {

  /** It has it. */
  record Found(String id, @Nullable String url) implements LookUp {}

  /** It does not have it, or not yet. */
  record NotFound() implements LookUp {}

  /** It could not be asked. */
  record Failed(Outcome outcome) implements LookUp {}
}
