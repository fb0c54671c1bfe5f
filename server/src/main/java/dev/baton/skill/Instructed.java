package dev.baton.skill;

import dev.baton.commerce.Order;
import java.util.Optional;

/**
 * What the merchant's instructions say about one turn of a skill: hand it to a person, or offer
 * one. Whoever asks follows the answer.
 */
public interface Instructed {
  /** A store without instructions. */
  Instructed NOT =
      new Instructed() {
        @Override
        public Optional<Ruling> atStart() {
          return Optional.empty();
        }

        @Override
        public Optional<Ruling> about(Order order) {
          return Optional.empty();
        }
      };

  /** Before the skill does anything. */
  Optional<Ruling> atStart();

  /** Before anything is done with an order, or told of it, that is open to this shopper. */
  Optional<Ruling> about(Order order);
}
