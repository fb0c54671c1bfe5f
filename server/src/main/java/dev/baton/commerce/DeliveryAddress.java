package dev.baton.commerce;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an order is sent.
 *
 * @param recipient whose name stands on the parcel, or null when nobody said
 * @param street with the number
 * @param more flat, floor, building; or null
 * @param region the code of a state or province ({@code MA}), or null
 * @param postcode null where a country has none
 * @param country ISO 3166-1, two letters
 */
public record DeliveryAddress(
    @Nullable String recipient,
    String street,
    @Nullable String more,
    String city,
    @Nullable String region,
    @Nullable String postcode,
    String country) {

  /** All of it in one line, the country by its name in a language. */
  public String line(Locale locale) {
    String place =
        Stream.of(region, postcode).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return Stream.of(recipient, street, more, city, place, countryName(locale))
        .filter(part -> part != null && !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The same to another recipient. */
  public DeliveryAddress to(@Nullable String other) {
    return new DeliveryAddress(other, street, more, city, region, postcode, country);
  }

  private String countryName(Locale locale) {
    return Locale.of("", country).getDisplayCountry(locale);
  }
}
