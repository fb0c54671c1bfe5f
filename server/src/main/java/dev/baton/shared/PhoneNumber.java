package dev.baton.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** A real telephone number in E.164, as in {@code +14155552671}; an extension is left out. */
public record PhoneNumber(String value) {
  private static final int LONGEST = 50;

  /**
   * The number in a text that holds nothing else, when it is one that can exist.
   *
   * @param country ISO 3166 alpha-2, for a number without an international prefix
   */
  public static Optional<PhoneNumber> parse(String text, String country) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(text, country);
      return numbers.isValidNumber(number)
          ? Optional.of(new PhoneNumber(numbers.format(number, PhoneNumberFormat.E164)))
          : Optional.empty();
    } catch (NumberParseException notANumber) {
      return Optional.empty();
    }
  }

  /** Three bullets and the last four digits: what may be shown to somebody unverified. */
  public String masked() {
    return "•••" + value.substring(Math.max(0, value.length() - 4));
  }

  @Override
  public String toString() {
    return masked();
  }
}
