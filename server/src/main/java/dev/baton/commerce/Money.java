package dev.baton.commerce;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** An amount of a currency (ISO 4217), in its smallest unit. */
public record Money(long minorUnits, String currency) {

  /** The amount as people of a locale write it: {@code $48.00}. */
  public String spoken(Locale locale) {
    Currency unit = Currency.getInstance(currency);
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(unit);
    format.setMinimumFractionDigits(unit.getDefaultFractionDigits());
    format.setMaximumFractionDigits(unit.getDefaultFractionDigits());
    return format.format(BigDecimal.valueOf(minorUnits, unit.getDefaultFractionDigits()));
  }

  /** This much several times. */
  public Money times(int quantity) {
    return new Money(minorUnits * quantity, currency);
  }

  /** The sum of two amounts of one currency. */
  public Money plus(Money other) {
    return new Money(minorUnits + other.minorUnits, currency);
  }
}
