package dev.baton.instruction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Money;
import dev.baton.instruction.Condition.Country;
import dev.baton.instruction.Condition.CustomerTag;
import dev.baton.instruction.Condition.OrderTag;
import dev.baton.instruction.Condition.Product;
import dev.baton.instruction.Condition.Speaks;
import dev.baton.instruction.Condition.TeamHours;
import dev.baton.instruction.Condition.Total;
import dev.baton.shared.Language;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each condition holds exactly where it should, and says why in words. */
class ConditionTest {
  private static final Money LIMIT = new Money(50_000, "USD");

  private static Facts facts(Facts.@Nullable OrderFacts order) {
    return new Facts("it hums at night", Language.ENGLISH, null, order);
  }

  private static Facts.OrderFacts order(long minor, String currency) {
    return new Facts.OrderFacts(
        new Money(minor, currency),
        List.of("Wholesale", "gift"),
        List.of("VIP"),
        "DE",
        List.of(
            new Facts.Thing("Walnut Lamp (Large)", "LMP-01"), new Facts.Thing("Café Mug", null)));
  }

  private static Facts usual() {
    return facts(order(61_200, "USD"));
  }

  private static void holds(Condition condition, Facts facts, String because) {
    assertThat(condition.in(facts)).isEqualTo(new Finding(true, because));
  }

  private static void fails(Condition condition, Facts facts, String because) {
    assertThat(condition.in(facts)).isEqualTo(new Finding(false, because));
  }

  @Test
  void a_total_is_over_a_limit_only_above_it() {
    Condition over = new Total(true, LIMIT);
    holds(over, usual(), "total 612.00 USD is over 500.00 USD");
    holds(over, facts(order(50_001, "USD")), "total 500.01 USD is over 500.00 USD");
    fails(over, facts(order(50_000, "USD")), "total 500.00 USD is not over 500.00 USD");
    Condition under = new Total(false, LIMIT);
    holds(under, facts(order(49_999, "USD")), "total 499.99 USD is under 500.00 USD");
    fails(under, facts(order(50_000, "USD")), "total 500.00 USD is not under 500.00 USD");
  }

  @Test
  void an_amount_of_another_currency_is_never_compared() {
    for (boolean over : new boolean[] {true, false}) {
      fails(
          new Total(over, LIMIT),
          facts(order(61_200, "EUR")),
          "total 612.00 EUR is in another currency than 500.00 USD");
    }
    holds(
        new Total(true, new Money(9_000, "JPY")),
        facts(order(9_500, "JPY")),
        "total 9500 JPY is over 9000 JPY");
  }

  @Test
  void tags_count_whatever_their_case_and_one_is_enough() {
    holds(new OrderTag(List.of("urgent", "wholesale")), usual(), "the order is tagged “wholesale”");
    fails(
        new OrderTag(List.of("whole", "urgent")),
        usual(),
        "the order is not tagged “whole” or “urgent”");
    holds(new CustomerTag(List.of("vip")), usual(), "the customer is tagged “vip”");
    fails(new CustomerTag(List.of("gift")), usual(), "the customer is not tagged “gift”");
  }

  @Test
  void what_the_shop_does_not_tell_holds_neither_way() {
    Facts silent = facts(new Facts.OrderFacts(LIMIT, List.of(), null, null, List.of()));
    fails(new CustomerTag(List.of("VIP")), silent, "the shop does not tell its customers' tags");
    for (boolean among : new boolean[] {true, false}) {
      fails(
          new Country(among, List.of("US")),
          silent,
          "the shop does not say where the order is delivered");
    }
    for (boolean within : new boolean[] {true, false}) {
      fails(new TeamHours(within), silent, "no opening hours are set in the handoff's settings");
    }
  }

  @Test
  void a_country_is_one_of_some_or_none_of_them() {
    holds(new Country(true, List.of("AT", "DE")), usual(), "the order is delivered to DE");
    fails(
        new Country(true, List.of("US")),
        usual(),
        "the order is delivered to DE, which is not “US”");
    holds(
        new Country(false, List.of("US")),
        usual(),
        "the order is delivered to DE, which is not “US”");
    fails(new Country(false, List.of("DE")), usual(), "the order is delivered to DE");
  }

  static Stream<Condition> aboutOrders() {
    return Stream.of(
        new Total(true, new Money(0, "USD")),
        new Total(false, LIMIT),
        new OrderTag(List.of("gift")),
        new CustomerTag(List.of("VIP")),
        new Country(true, List.of("DE")),
        new Country(false, List.of("US")));
  }

  @ParameterizedTest
  @MethodSource("aboutOrders")
  void of_an_order_nothing_holds_before_it_is_open(Condition condition) {
    assertThat(condition.readsOrder()).isTrue();
    fails(condition, facts(null), "no order is open to the shopper yet");
  }

  @ParameterizedTest
  @CsvSource({
    "my lamps flicker, lamp, true",
    "MY LAMP, walnut lamp, false",
    "the wálnut   lamp is dark, Walnut-Lamp, true",
    "a clamp is missing, lamp, false",
    "lampshade, lamp, false",
    "where is it, where is it, true",
    "我的台灯坏了, 台灯, true",
    "'', lamp, false",
  })
  void a_product_is_named_by_whole_words(String message, String words, boolean holds) {
    Facts said = new Facts(message, Language.ENGLISH, null, null);
    assertThat(new Product(List.of(words)).in(said).holds()).isEqualTo(holds);
  }

  @Test
  void a_product_is_found_in_the_order_by_name_or_code() {
    holds(new Product(List.of("sofa", "lamp")), usual(), "the order holds “Walnut Lamp (Large)”");
    holds(new Product(List.of("lmp-01")), usual(), "the order holds “Walnut Lamp (Large)”");
    holds(new Product(List.of("cafe mug")), usual(), "the order holds “Café Mug”");
    fails(new Product(List.of("LMP", "sofa")), usual(), "nobody names “LMP” or “sofa”");
    fails(new Product(List.of("sofa")), facts(null), "the message does not name “sofa”");
  }

  @Test
  void a_language_is_the_shoppers() {
    Facts french = new Facts("où est mon colis", Language.FRENCH, null, null);
    holds(new Speaks(true, List.of(Language.FRENCH)), french, "the shopper writes French");
    holds(
        new Speaks(false, List.of(Language.ENGLISH, Language.GERMAN)),
        french,
        "the shopper writes French, which is not “English” or “German”");
    fails(new Speaks(false, List.of(Language.FRENCH)), french, "the shopper writes French");
  }

  @Test
  void hours_are_within_or_outside() {
    Facts open = new Facts("", Language.ENGLISH, true, null);
    Facts closed = new Facts("", Language.ENGLISH, false, null);
    holds(new TeamHours(true), open, "it is within opening hours");
    fails(new TeamHours(false), open, "it is within opening hours");
    holds(new TeamHours(false), closed, "it is outside opening hours");
    fails(new TeamHours(true), closed, "it is outside opening hours");
  }
}
