package dev.baton.instruction;

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
import org.jspecify.annotations.Nullable;

/**
 * A condition as it is written, in the admin API and in the database.
 *
 * @param type {@code order_total}, {@code order_tag}, {@code customer_tag}, {@code country}, {@code
 *     product}, {@code language} or {@code team_hours}
 * @param is {@code over} or {@code under}, {@code one_of} or {@code none_of}, {@code within} or
 *     {@code outside}; null where there is no choice
 * @param amount of an order's total, with a point: {@code 500.00}
 * @param currency its currency, ISO 4217
 * @param values tags, words, countries (ISO 3166) or languages (ISO 639-1)
 */
public record WrittenCondition(
    @Nullable String type,
    @Nullable String is,
    @Nullable String amount,
    @Nullable String currency,
    @Nullable List<@Nullable String> values) {

  /** The condition as it is written. */
  public static WrittenCondition of(Condition condition) {
    return switch (condition) {
      case Total total ->
          new WrittenCondition(
              "order_total",
              total.over() ? "over" : "under",
              Amounts.plain(total.limit()),
              total.limit().currency(),
              null);
      case OrderTag tag -> listed("order_tag", null, tag.tags());
      case CustomerTag tag -> listed("customer_tag", null, tag.tags());
      case Country country -> listed("country", among(country.among()), country.countries());
      case Product product -> listed("product", null, product.words());
      case Speaks speaks ->
          listed(
              "language",
              among(speaks.among()),
              speaks.languages().stream().map(Language::code).toList());
      case TeamHours hours ->
          new WrittenCondition(
              "team_hours", hours.within() ? "within" : "outside", null, null, null);
    };
  }

  /**
   * The condition it means.
   *
   * @param usual the currency where none is named
   * @throws dev.baton.shared.Problem what is wrong, at this pointer
   */
  public Condition read(String pointer, String usual) {
    Values read = new Values(pointer);
    return switch (type == null ? "" : type) {
      case "order_total" ->
          new Total(
              read.choice(is, "over", "under"), limit(read, currency == null ? usual : currency));
      case "order_tag" -> new OrderTag(read.texts(values));
      case "customer_tag" -> new CustomerTag(read.texts(values));
      case "country" -> new Country(read.choice(is, "one_of", "none_of"), read.countries(values));
      case "product" -> new Product(read.texts(values));
      case "language" -> new Speaks(read.choice(is, "one_of", "none_of"), read.languages(values));
      case "team_hours" -> new TeamHours(read.choice(is, "within", "outside"));
      default ->
          throw read.wrong(
              "/type",
              "These are known: order_total, order_tag, customer_tag, country, product, language,"
                  + " team_hours.");
    };
  }

  private Money limit(Values read, String currency) {
    return Amounts.read(amount, currency)
        .orElseThrow(
            () ->
                read.wrong(
                    Amounts.known(currency) ? "/amount" : "/currency",
                    Amounts.known(currency)
                        ? "An amount is needed, as in 500 or 500.00."
                        : "This is no currency by ISO 4217."));
  }

  private static String among(boolean among) {
    return among ? "one_of" : "none_of";
  }

  private static WrittenCondition listed(
      String type, @Nullable String is, List<? extends @Nullable String> values) {
    return new WrittenCondition(type, is, null, null, List.copyOf(values));
  }
}
