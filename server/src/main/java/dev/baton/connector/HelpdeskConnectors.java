package dev.baton.connector;

import java.util.Collection;
import java.util.Optional;

/** The kinds of helpdesk this Baton knows. */
public interface HelpdeskConnectors {

  /** All of them, by type. */
  Collection<HelpdeskConnector> all();

  /** The one of this type. */
  Optional<HelpdeskConnector> find(String type);
}
