package dev.baton.instruction;

import dev.baton.commerce.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Amounts as instructions write them. */
public final class Amounts {
  private static final int LONGEST = 13;

  private Amounts() {}

  /** The number alone: {@code 500.00}. */
  public static String plain(Money money) {
    return BigDecimal.valueOf(money.minorUnits(), digits(money.currency())).toPlainString();
  }

  /** The number and its currency: {@code 500.00 USD}. */
  public static String words(Money money) {
    return plain(money) + " " + money.currency();
  }

  /** An amount that is written as a number with a point; empty when it is none. */
  public static Optional<Money> read(@Nullable String amount, String currency) {
    if (amount == null
        || amount.length() > LONGEST
        || !amount.matches("[0-9]+(\\.[0-9]+)?")
        || !known(currency)) {
      return Optional.empty();
    }
    BigDecimal minor = new BigDecimal(amount).movePointRight(digits(currency)).stripTrailingZeros();
    return minor.scale() > 0
        ? Optional.empty()
        : Optional.of(new Money(minor.longValueExact(), currency));
  }

  /** Whether there is such a currency. */
  public static boolean known(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(one -> one.getCurrencyCode().equals(currency));
  }

  private static int digits(String currency) {
    return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
  }
}
