package dev.baton.shared;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * The shape of a store's order numbers, as a regular expression the merchant wrote. Matching takes
 * time in proportion to the text, whatever the expression; letters match in either case.
 */
public final class OrderPattern {
  /** The longest expression a merchant may write. */
  public static final int LONGEST = 200;

  private static final int LARGEST_PROGRAM = 2_000;
  private final Pattern pattern;

  private OrderPattern(Pattern pattern) {
    this.pattern = pattern;
  }

  /** Reads an expression; empty when it is none, too long, or too large for what it does. */
  public static Optional<OrderPattern> of(String expression) {
    if (expression.isBlank() || expression.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
      return pattern.programSize() > LARGEST_PROGRAM || pattern.matches("")
          ? Optional.empty()
          : Optional.of(new OrderPattern(pattern));
    } catch (PatternSyntaxException notAnExpression) {
      return Optional.empty();
    }
  }

  /** Whether the whole text has this shape. */
  public boolean matches(String text) {
    return pattern.matches(text);
  }

  /** The expression as the merchant wrote it. */
  public String expression() {
    return pattern.pattern();
  }

  @Override
  public String toString() {
    return expression();
  }
}
