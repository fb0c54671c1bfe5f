package dev.baton.merchant;

import java.util.Optional;

/** The API keys of this installation and of its stores. */
public interface ApiKeys {

  /**
   * Whose key this is; empty when it is nobody's. At most one statement, and one more when its last
   * use is an hour old.
   *
   * @param key as shown after {@code Bearer}, hostile until found
   */
  Optional<Caller> authenticate(String key);
}
