package dev.baton.commerce.http;

import dev.baton.commerce.Money;
import dev.baton.commerce.ShopUnavailable;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Masking;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a shop system said, read with care: what is not as it must be makes the whole answer one
 * that cannot be relied on.
 */
public final class Said {
  private static final int LONGEST = 200;
  private static final Pattern SPACES = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{L}\\d._%+'-]{1,64}+@[\\p{L}\\d.-]{1,253}+");

  private Said() {}

  /** A text that must be there. */
  public static String text(JsonNode node) {
    if (!node.isString() || node.stringValue().isBlank()) {
      throw nonsense();
    }
    return node.stringValue();
  }

  /** A text that may be absent or empty. */
  public static @Nullable String textOrNull(JsonNode node) {
    return absent(node) || (node.isString() && node.stringValue().isBlank()) ? null : text(node);
  }

  /** A whole number that must be there. */
  public static int number(JsonNode node) {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw nonsense();
    }
    return node.intValue();
  }

  /** A moment that must be there, by ISO 8601. */
  public static Instant instant(JsonNode node) {
    try {
      return Instant.parse(text(node));
    } catch (DateTimeException wrong) {
      throw nonsense();
    }
  }

  /** A moment that may be absent. */
  public static @Nullable Instant instantOrNull(JsonNode node) {
    return absent(node) ? null : instant(node);
  }

  /** An address that may be absent; one that is none is none. */
  public static @Nullable EmailAddress emailOrNull(JsonNode node) {
    @Nullable String text = textOrNull(node);
    return Optional.ofNullable(text).flatMap(EmailAddress::parse).orElse(null);
  }

  /** A list that must be there. */
  public static <T> List<T> list(JsonNode node, Function<JsonNode, T> item) {
    if (!node.isArray()) {
      throw nonsense();
    }
    List<T> items = new ArrayList<>();
    node.forEach(one -> items.add(item.apply(one)));
    return items;
  }

  /** An amount in a currency by ISO 4217; {@code "84.00"} or {@code 84}. */
  public static Money money(JsonNode amount, JsonNode currency) {
    String code = text(currency);
    try {
      int digits = Currency.getInstance(code).getDefaultFractionDigits();
      BigDecimal value = amount.isNumber() ? amount.decimalValue() : new BigDecimal(text(amount));
      return new Money(
          value.movePointRight(digits).setScale(0, RoundingMode.HALF_UP).longValueExact(), code);
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      throw nonsense();
    }
  }

  /** Words of the shop system, fit to be shown to the team: short, one line, no addresses. */
  public static String words(JsonNode node) {
    String plain = SPACES.matcher(node.asString("")).replaceAll(" ").strip();
    String masked = Masking.mask(EMAIL.matcher(plain).replaceAll("•••"));
    return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST - 1) + "…";
  }

  /** Whether nothing is said. */
  public static boolean absent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  /** The answer is not what was asked for. */
  public static ShopUnavailable nonsense() {
    return new ShopUnavailable("The shop system answered something that was not asked for.");
  }
}
