package dev.baton.merchant;

import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one room keeps about people. Every room that keeps any has one of these; together they make
 * a person's export and their erasure. Addresses are compared without regard to case. A room passes
 * over what it cannot know anybody by.
 */
public interface PersonalData {

  /** The room's name for it, plural and in lower case: {@code conversations}. */
  String name();

  /**
   * All that is kept about a person, one map for each thing, in values that turn into JSON as they
   * are (texts, numbers, lists, maps); empty when nothing is. In one read-only transaction with all
   * other rooms.
   */
  List<Map<String, Object>> export(StoreId store, Person person);

  /** The conversations that are the person's, by what this room keeps. */
  default Set<UUID> conversations(StoreId store, Person person) {
    return Set.of();
  }

  /**
   * Locks what others lock before they go on to other rooms, before any room erases anything: a
   * conversation, which is locked first by whoever writes about it. Rooms erase in the order of
   * their {@code @Order}, tickets first: conversation, ticket, delivery, handoff is the order in
   * which all of Baton locks them.
   *
   * @param person null for everybody
   */
  default void hold(StoreId store, @Nullable Person person) {}

  /**
   * Removes or empties all that is kept about a person, in the caller's transaction. What must stay
   * (a count, a delivery's outcome) stays without a trace of the person.
   *
   * @return how many things were erased
   */
  int erase(StoreId store, Person person);

  /** The same for everybody, whether or not anything is known of them. */
  int eraseAll(StoreId store);
}
