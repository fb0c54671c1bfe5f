package dev.baton.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Baton's own short code of a ticket, as in {@code B7K2-M9QX}: eight characters that cannot be
 * taken for one another when read aloud or written by hand. Valid from the moment the ticket is
 * stored.
 */
public record Reference(String value) {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern SHAPE =
      Pattern.compile("[" + ALPHABET + "]{4}-[" + ALPHABET + "]{4}");

  /**
   * @throws IllegalArgumentException when the value has another shape
   */
  public Reference {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a reference");
    }
  }

  /** A new one; whoever stores it makes sure that it is the only one of its store. */
  public static Reference random(RandomGenerator random) {
    StringBuilder code = new StringBuilder(9);
    for (int i = 0; i < 8; i++) {
      code.append(i == 4 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new Reference(code.toString());
  }

  /** The reference a person typed: any case, with or without the hyphen. */
  public static Optional<Reference> parse(String typed) {
    String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "");
    if (letters.length() != 8) {
      return Optional.empty();
    }
    String value = letters.substring(0, 4) + "-" + letters.substring(4);
    return SHAPE.matcher(value).matches() ? Optional.of(new Reference(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
