package dev.baton.instruction;

import dev.baton.commerce.Money;
import dev.baton.commerce.Order;
import dev.baton.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known in a turn.
 *
 * @param message what the shopper wrote
 * @param language the shopper's
 * @param teamThere whether it is within the team's hours, or null when the merchant set none
 * @param order of the order in question, once it is open to this shopper; null before
 */
public record Facts(
    String message, Language language, @Nullable Boolean teamThere, @Nullable OrderFacts order) {

  /**
   * Of an order.
   *
   * @param customerTags null when the shop does not tell them
   * @param country ISO 3166 alpha-2, or null when the shop does not say
   */
  public record OrderFacts(
      Money total,
      List<String> tags,
      @Nullable List<String> customerTags,
      @Nullable String country,
      List<Thing> things) {
    public OrderFacts {
      tags = List.copyOf(tags);
      customerTags = customerTags == null ? null : List.copyOf(customerTags);
      things = List.copyOf(things);
    }

    /** Those of an order that is open to this shopper. */
    public static OrderFacts of(Order order) {
      return new OrderFacts(
          order.total(),
          order.marks().tags(),
          order.marks().customerTags(),
          order.marks().country(),
          order.items().stream().map(item -> new Thing(item.title(), item.sku())).toList());
    }
  }

  /**
   * Something that was ordered.
   *
   * @param sku the merchant's code for it, or null
   */
  public record Thing(String title, @Nullable String sku) {}

  /** The same with an order open. */
  public Facts about(Order open) {
    return new Facts(message, language, teamThere, OrderFacts.of(open));
  }
}
