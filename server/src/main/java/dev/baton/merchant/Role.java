package dev.baton.merchant;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do in a store. Each may do all that those before it may. */
public enum Role {
  /** Reads everything but secrets. */
  VIEWER,
  /** Changes how the store works: settings, skills, answers, integrations; answers shoppers. */
  EDITOR,
  /** Decides who works here, and what is gone for good. */
  OWNER;

  /** Whether whoever has this may do what another role may. */
  public boolean covers(Role other) {
    return compareTo(other) >= 0;
  }

  /** As it stands in JSON and in the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this key. */
  public static Optional<Role> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }
}
