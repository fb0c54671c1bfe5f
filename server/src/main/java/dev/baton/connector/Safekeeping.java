package dev.baton.connector;

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
   * Splits and seals. A secret that is left out stays as it was. Looks host names up: no
   * transaction should be open.
   *
   * @param owner what they are sealed for: nobody else's can be opened
   * @param entered as in the member {@code config} of a request
   * @param before the secrets so far
   * @throws dev.baton.shared.Problem 422 when a setting is refused
   */
  Kept keep(
      StoreId store,
      UUID owner,
      List<Setting> settings,
      Map<String, Object> entered,
      @Nullable String before);

  /**
   * All settings, for one call.
   *
   * @throws IllegalStateException when the secrets were sealed with a key that is lost
   */
  Access open(StoreId store, UUID owner, String type, Kept kept);
}
