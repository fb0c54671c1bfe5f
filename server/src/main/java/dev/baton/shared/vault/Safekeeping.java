package dev.baton.shared.vault;

import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks what a merchant entered, and seals what must not be readable in the database. */
public interface Safekeeping {

  /**
   * Settings as they are kept.
   *
   * @param open those that may be shown
   * @param sealed the others; null for none
   */
  record Kept(Map<String, Object> open, @Nullable String sealed) {
    public Kept {
      open = Map.copyOf(open);
    }
  }

  /**
   * Checks what was entered. Looks host names up: no transaction should be open.
   *
   * @param entered as in the member {@code config} of a request
   * @throws dev.baton.shared.Problem 422 when a member is unknown or not what its setting asks for
   */
  Entered check(List<Setting> settings, Map<String, Object> entered);

  /**
   * Seals what was entered. A secret that is left out stays as it was, unless it would go to
   * another host than the one it was entered for.
   *
   * @param owner what they are sealed for: nobody else's can be opened
   * @param before the settings so far
   * @throws dev.baton.shared.Problem 422 when a kept secret must be entered again
   */
  Kept keep(StoreId store, UUID owner, Entered entered, @Nullable Kept before);

  /** These settings with other secrets, each by its path: {@code oauth.accessToken}. */
  Kept renew(StoreId store, UUID owner, Kept kept, Map<String, String> secrets);

  /**
   * All settings, for one call.
   *
   * @throws IllegalStateException when the secrets were sealed with a key that is lost
   */
  Access open(StoreId store, UUID owner, String type, Kept kept);
}
