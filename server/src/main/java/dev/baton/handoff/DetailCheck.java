package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.PhoneNumber;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The one validation of details, whatever their source.
 *
 * @param country ISO 3166 alpha-2, for a phone number without prefix
 * @param orderShape the merchant's own test of an order number; the usual shapes when absent
 */
public record DetailCheck(String country, Optional<Predicate<String>> orderShape) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ORDER_NUMBER = 40;
  private static final Pattern USUAL_ORDER_NUMBER =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*");
  private static final Pattern INITIAL =
      Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}]\\.?");
  private static final int PHONE_TOO_SHORT = 7;

  /** What a value is found to be. */
  public sealed interface Finding {
    /** Fine, in its normal form. */
    record Valid(String value) implements Finding {}

    /** Not fine; {@code fault} names the sentence that says what is wrong. */
    record Wrong(Fault fault) implements Finding {}
  }

  /** What is wrong with a value. */
  public enum Fault {
    EMAIL_TWO_ATS,
    EMAIL_NO_AT,
    EMAIL_NO_DOMAIN,
    EMAIL_OTHER,
    NAME_OTHER,
    NAME_TOO_SHORT,
    PHONE_TOO_SHORT,
    PHONE_OTHER,
    ORDER_NUMBER_OTHER
  }

  /** Checks a value for a detail. A photo's value is its id and always fine. */
  public Finding check(Detail detail, String text) {
    return switch (detail) {
      case EMAIL -> email(text);
      case NAME -> name(text);
      case PHONE -> phone(text);
      case ORDER_NUMBER -> orderNumber(text);
      case PHOTO -> new Finding.Valid(text);
    };
  }

  /** The normal form of a value, when it is fine. */
  public Optional<String> valid(Detail detail, String text) {
    return check(detail, text) instanceof Finding.Valid(String value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private static Finding email(String text) {
    Optional<EmailAddress> address = EmailAddress.parse(text);
    if (address.isPresent()) {
      return new Finding.Valid(address.get().value());
    }
    String typed = text.strip();
    int first = typed.indexOf('@');
    if (first < 0) {
      return new Finding.Wrong(Fault.EMAIL_NO_AT);
    }
    if (first != typed.lastIndexOf('@')) {
      return new Finding.Wrong(Fault.EMAIL_TWO_ATS);
    }
    boolean hasDomain = typed.indexOf('.', first) > first + 1 && !typed.endsWith(".");
    return new Finding.Wrong(hasDomain ? Fault.EMAIL_OTHER : Fault.EMAIL_NO_DOMAIN);
  }

  private static Finding name(String text) {
    String name = text.strip().replaceAll("\\s+", " ");
    boolean fine =
        !name.isEmpty()
            && name.length() <= LONGEST_NAME
            && name.codePoints().anyMatch(Character::isLetter)
            && name.codePoints().noneMatch(c -> Character.isDigit(c) || "@<>{}?!".indexOf(c) >= 0);
    if (fine && INITIAL.matcher(name).matches()) {
      return new Finding.Wrong(Fault.NAME_TOO_SHORT);
    }
    return fine ? new Finding.Valid(name) : new Finding.Wrong(Fault.NAME_OTHER);
  }

  private Finding phone(String text) {
    Optional<PhoneNumber> number = PhoneNumber.parse(text, country);
    if (number.isPresent()) {
      return new Finding.Valid(number.get().value());
    }
    boolean tooShort = text.chars().filter(Character::isDigit).count() < PHONE_TOO_SHORT;
    return new Finding.Wrong(tooShort ? Fault.PHONE_TOO_SHORT : Fault.PHONE_OTHER);
  }

  private Finding orderNumber(String text) {
    String number = new OrderNumber(text).value();
    boolean fine =
        !number.isEmpty()
            && number.length() <= LONGEST_ORDER_NUMBER
            && orderShape
                .map(shape -> shape.test(number) || shape.test("#" + number))
                .orElseGet(
                    () ->
                        USUAL_ORDER_NUMBER.matcher(number).matches()
                            && number.codePoints().anyMatch(Character::isDigit));
    return fine ? new Finding.Valid(number) : new Finding.Wrong(Fault.ORDER_NUMBER_OTHER);
  }
}
