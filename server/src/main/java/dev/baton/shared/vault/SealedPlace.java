package dev.baton.shared.vault;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table with sealed secrets, of all stores; after a change of the key each is sealed anew. */
public interface SealedPlace {

  /** The next ones after this; the first ones after null. */
  List<SealedRow> after(@Nullable SealedRow last);

  /** Puts other secrets in place of these; false when they are not there any more. */
  boolean replace(SealedRow row, String secrets);
}
