package dev.baton.merchant;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one room keeps about people. Every room that keeps any has one of these; together they make
 * a person's export and their erasure. Addresses are compared without regard to case.
 */
public interface PersonalData {

  /** The room's name for it, plural and in lower case: {@code conversations}. */
  String name();

  /**
   * All that is kept about the person with this address, one map for each thing, in values that
   * turn into JSON as they are (texts, numbers, lists, maps); empty when nothing is. In one
   * read-only transaction with all other rooms.
   */
  List<Map<String, Object>> export(StoreId store, EmailAddress person);

  /**
   * Locks what others lock before they go on to other rooms, before any room erases anything: a
   * conversation, which is locked first by whoever writes about it. Rooms erase in the order of
   * their {@code @Order}, tickets first: conversation, ticket, delivery, handoff is the order in
   * which all of Baton locks them.
   *
   * @param person null for everybody
   */
  default void hold(StoreId store, @Nullable EmailAddress person) {}

  /**
   * Removes or empties all that is kept about the person with this address, in the caller's
   * transaction. What must stay (a count, a delivery's outcome) stays without a trace of the
   * person.
   *
   * @return how many things were erased
   */
  int erase(StoreId store, EmailAddress person);

  /** The same for everybody, whether or not an address is known. */
  int eraseAll(StoreId store);
}
