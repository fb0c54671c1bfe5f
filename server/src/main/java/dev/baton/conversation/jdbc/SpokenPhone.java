package dev.baton.conversation.jdbc;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.baton.shared.PhoneNumber;
import java.util.stream.Collectors;

/** How a telephone number may stand in somebody's words, as a regular expression of PostgreSQL. */
final class SpokenPhone {
  /** What people write between two digits. */
  private static final String BETWEEN = "[^0-9A-Za-z]{0,3}";

  private SpokenPhone() {}

  /** The number with or without its country, with or without a zero before it. */
  static String of(PhoneNumber phone) {
    try {
      Phonenumber.PhoneNumber number = PhoneNumberUtil.getInstance().parse(phone.value(), null);
      String national =
          PhoneNumberUtil.getInstance()
              .getNationalSignificantNumber(number)
              .chars()
              .mapToObj(digit -> String.valueOf((char) digit))
              .collect(Collectors.joining(BETWEEN));
      return "(^|[^0-9])((00|[+])?"
          + number.getCountryCode()
          + BETWEEN
          + ")?(0"
          + BETWEEN
          + ")?"
          + national
          + "([^0-9]|$)";
    } catch (NumberParseException impossible) {
      throw new IllegalArgumentException("no telephone number", impossible);
    }
  }
}
