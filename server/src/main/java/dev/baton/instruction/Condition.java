package dev.baton.instruction;

import dev.baton.commerce.Money;
import dev.baton.shared.Language;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that must hold for an instruction to apply. What is not known does not hold. Of an
 * order nothing is known before it is open to the shopper.
 */
public sealed interface Condition {

  /** Whether it holds, and why. */
  Finding in(Facts facts);

  /** Whether it speaks of an order. */
  default boolean readsOrder() {
    return true;
  }

  /** The order's total is above, or below, an amount. Nothing is converted. */
  record Total(boolean over, Money limit) implements Condition {
    @Override
    public Finding in(Facts facts) {
      Facts.OrderFacts order = facts.order();
      if (order == null) {
        return Words.noOrder();
      }
      Money total = order.total();
      if (!total.currency().equals(limit.currency())) {
        return new Finding(
            false,
            "total "
                + Amounts.words(total)
                + " is in another currency than "
                + Amounts.words(limit));
      }
      int compared = Long.compare(total.minorUnits(), limit.minorUnits());
      boolean holds = over ? compared > 0 : compared < 0;
      return new Finding(
          holds,
          "total %s is %s%s %s"
              .formatted(
                  Amounts.words(total),
                  holds ? "" : "not ",
                  over ? "over" : "under",
                  Amounts.words(limit)));
    }
  }

  /** The order has one of these tags. */
  record OrderTag(List<String> tags) implements Condition {
    public OrderTag {
      tags = List.copyOf(tags);
    }

    @Override
    public Finding in(Facts facts) {
      Facts.OrderFacts order = facts.order();
      return order == null ? Words.noOrder() : Words.tagged("the order", order.tags(), tags);
    }
  }

  /** The order's customer has one of these tags. */
  record CustomerTag(List<String> tags) implements Condition {
    public CustomerTag {
      tags = List.copyOf(tags);
    }

    @Override
    public Finding in(Facts facts) {
      Facts.OrderFacts order = facts.order();
      if (order == null) {
        return Words.noOrder();
      }
      @Nullable List<String> known = order.customerTags();
      return known == null
          ? new Finding(false, "the shop does not tell its customers' tags")
          : Words.tagged("the customer", known, tags);
    }
  }

  /** The order is delivered to one of these countries (ISO 3166 alpha-2), or to none of them. */
  record Country(boolean among, List<String> countries) implements Condition {
    public Country {
      countries = List.copyOf(countries);
    }

    @Override
    public Finding in(Facts facts) {
      Facts.OrderFacts order = facts.order();
      if (order == null) {
        return Words.noOrder();
      }
      String country = order.country();
      if (country == null) {
        return new Finding(false, "the shop does not say where the order is delivered");
      }
      boolean listed = countries.contains(country.toUpperCase(Locale.ROOT));
      String not = listed ? "" : ", which is not " + Words.or(countries);
      return new Finding(listed == among, "the order is delivered to " + country + not);
    }
  }

  /**
   * One of these stands in the shopper's message, or in the name of something in the order, as
   * words; or is the code (SKU) of something in the order.
   */
  record Product(List<String> words) implements Condition {
    public Product {
      words = List.copyOf(words);
    }

    @Override
    public Finding in(Facts facts) {
      for (String one : words) {
        if (Words.says(facts.message(), one)) {
          return new Finding(true, "the message names “" + one + "”");
        }
        Facts.OrderFacts order = facts.order();
        if (order != null) {
          for (Facts.Thing thing : order.things()) {
            if (Words.says(thing.title(), one) || one.equalsIgnoreCase(thing.sku())) {
              return new Finding(true, "the order holds “" + thing.title() + "”");
            }
          }
        }
      }
      String where = facts.order() == null ? "the message does not name " : "nobody names ";
      return new Finding(false, where + Words.or(words));
    }
  }

  /** The shopper writes one of these languages, or none of them. */
  record Speaks(boolean among, List<Language> languages) implements Condition {
    public Speaks {
      languages = List.copyOf(languages);
    }

    @Override
    public boolean readsOrder() {
      return false;
    }

    @Override
    public Finding in(Facts facts) {
      boolean listed = languages.contains(facts.language());
      String not =
          listed
              ? ""
              : ", which is not " + Words.or(languages.stream().map(Speaks::english).toList());
      return new Finding(listed == among, "the shopper writes " + english(facts.language()) + not);
    }

    private static String english(Language language) {
      return Locale.of(language.code()).getDisplayLanguage(Locale.ENGLISH);
    }
  }

  /** It is within, or outside, the team's hours as the handoff's settings have them. */
  record TeamHours(boolean within) implements Condition {
    @Override
    public boolean readsOrder() {
      return false;
    }

    @Override
    public Finding in(Facts facts) {
      Boolean there = facts.teamThere();
      return there == null
          ? new Finding(false, "no opening hours are set in the handoff's settings")
          : new Finding(
              there == within,
              there ? "it is within opening hours" : "it is outside opening hours");
    }
  }
}
