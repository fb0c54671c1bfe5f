package dev.baton.connector.http;

import org.jspecify.annotations.Nullable;

/** How calls prove whose they are. */
public interface Login {

  /** The Authorization header, or null when there is none yet. */
  @Nullable String header();

  /** Another header after the helpdesk refused this one; null when there is none to be had. */
  @Nullable String renewed();
}
