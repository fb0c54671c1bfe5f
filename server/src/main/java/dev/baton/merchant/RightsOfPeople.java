package dev.baton.merchant;

import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;

/** What people may ask of a store: to see what is kept about them, and to have it erased. */
public interface RightsOfPeople {

  /** Everything kept about a person, by the name each room has for it; audited. */
  Map<String, List<Map<String, Object>>> export(StoreId store, Person person);

  /** Erases everything kept about a person, all or nothing; how many things, by room; audited. */
  Map<String, Integer> erase(StoreId store, Person person);

  /** The same for everybody who ever wrote to a store. */
  Map<String, Integer> eraseAll(StoreId store);
}
