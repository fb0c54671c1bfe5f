package dev.baton.support.address;

import dev.baton.commerce.DeliveryAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an address so far; each part may still be missing.
 *
 * @param country ISO 3166-1; null when nobody said, and the rest does not tell
 */
public record Parts(
    @Nullable String recipient,
    @Nullable String street,
    @Nullable String more,
    @Nullable String city,
    @Nullable String region,
    @Nullable String postcode,
    @Nullable String country) {
  /** Nothing was said. */
  public static final Parts NONE = new Parts(null, null, null, null, null, null, null);

  /** A part that can be asked for, in the order of asking. */
  public enum Part {
    STREET,
    CITY,
    COUNTRY,
    REGION,
    POSTCODE,
    RECIPIENT;

    /** Its name in a skill's state and in the keys of sentences. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was kept; a part that is not there is empty. */
  public static Parts of(UnaryOperator<String> kept) {
    return new Parts(
        part(kept, "recipient"),
        part(kept, "street"),
        part(kept, "more"),
        part(kept, "city"),
        part(kept, "region"),
        part(kept, "postcode"),
        part(kept, "country"));
  }

  private static @Nullable String part(UnaryOperator<String> kept, String name) {
    String value = kept.apply("a." + name);
    return value.isEmpty() ? null : value;
  }

  /** What to keep in a skill's state; a missing part is empty. */
  public Map<String, String> kept() {
    Map<String, String> state = new HashMap<>();
    state.put("a.recipient", orEmpty(recipient));
    state.put("a.street", orEmpty(street));
    state.put("a.more", orEmpty(more));
    state.put("a.city", orEmpty(city));
    state.put("a.region", orEmpty(region));
    state.put("a.postcode", orEmpty(postcode));
    state.put("a.country", orEmpty(country));
    return state;
  }

  private static String orEmpty(@Nullable String part) {
    return part == null ? "" : part;
  }

  /** Whether it says where, and not only a part of it. */
  public boolean isWhole() {
    return street != null && (city != null || postcode != null);
  }

  /** The first part without which nothing can be sent there. */
  public Optional<Part> missing() {
    if (street == null) {
      return Optional.of(Part.STREET);
    }
    if (city == null) {
      return Optional.of(Part.CITY);
    }
    if (country == null) {
      return Optional.of(Part.COUNTRY);
    }
    if (region == null && Countries.needsRegion(country)) {
      return Optional.of(Part.REGION);
    }
    return postcode == null && Countries.postcode(country).isPresent()
        ? Optional.of(Part.POSTCODE)
        : Optional.empty();
  }

  /**
   * The address, to somebody.
   *
   * @throws IllegalStateException while something is {@link #missing}
   */
  public DeliveryAddress to(@Nullable String name) {
    if (street == null || city == null || country == null) {
      throw new IllegalStateException("not a whole address");
    }
    return new DeliveryAddress(
        recipient == null ? name : recipient, street, more, city, region, postcode, country);
  }

  /** All that is known in one line, for people. */
  public String line(Locale locale) {
    return new DeliveryAddress(
            recipient, orEmpty(street), more, orEmpty(city), region, postcode, orEmpty(country))
        .line(locale);
  }

  Parts with(Part part, @Nullable String value) {
    return new Parts(
        part == Part.RECIPIENT ? value : recipient,
        part == Part.STREET ? value : street,
        more,
        part == Part.CITY ? value : city,
        part == Part.REGION ? value : part == Part.COUNTRY ? null : region,
        part == Part.POSTCODE ? value : postcode,
        part == Part.COUNTRY ? value : country);
  }

  Parts withMore(@Nullable String line) {
    return new Parts(recipient, street, line, city, region, postcode, country);
  }
}
