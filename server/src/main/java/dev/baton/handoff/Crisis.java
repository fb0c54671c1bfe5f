package dev.baton.handoff;

import dev.baton.understanding.SensitiveTopic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody in danger finds help at once, by country.
 *
 * <p>The numbers are the countries' own national lines, as published by their operators: 988 (US,
 * Canada), Samaritans 116 123 (United Kingdom, Ireland), Lifeline 13 11 14 (Australia), 1737 (New
 * Zealand), TelefonSeelsorge 0800 1110111 (Germany), 142 (Austria), 143 (Switzerland), 3114
 * (France), 024 (Spain), 113 (Netherlands), 1813 (Belgium), CVV 188 (Brazil). Where none is named
 * the shopper is sent to the local line and the emergency number.
 */
public final class Crisis {
  private static final Map<String, String> LINES =
      Map.ofEntries(
          Map.entry("US", "988"),
          Map.entry("CA", "988"),
          Map.entry("GB", "116 123"),
          Map.entry("IE", "116 123"),
          Map.entry("AU", "13 11 14"),
          Map.entry("NZ", "1737"),
          Map.entry("DE", "0800 1110111"),
          Map.entry("AT", "142"),
          Map.entry("CH", "143"),
          Map.entry("FR", "3114"),
          Map.entry("ES", "024"),
          Map.entry("NL", "113"),
          Map.entry("BE", "1813"),
          Map.entry("BR", "188"));
  private static final Map<String, String> EMERGENCY =
      Map.of(
          "US", "911", "CA", "911", "MX", "911", "GB", "999", "AU", "000", "NZ", "111", "BR",
          "192");
  private static final String EMERGENCY_ELSEWHERE = "112";

  private Crisis() {}

  /** What must be said before anything else about a topic. */
  public static Optional<String> line(
      @Nullable SensitiveTopic topic, Wording wording, @Nullable String locale) {
    String country = country(locale, wording.store().country());
    String emergency = EMERGENCY.getOrDefault(country, EMERGENCY_ELSEWHERE);
    String line = LINES.get(country);
    return switch (topic) {
      case SELF_HARM ->
          Optional.of(
              line == null
                  ? wording.say("crisis_self_harm_anywhere", "emergency", emergency)
                  : wording.say("crisis_self_harm", "line", line, "emergency", emergency));
      case SAFETY -> Optional.of(wording.say("crisis_safety", "emergency", emergency));
      case LEGAL, FRAUD, ACCOUNT_BREAK_IN, PRIVACY -> Optional.empty();
      case null -> Optional.empty();
    };
  }

  /** The country of the shopper's own locale, or else the store's. */
  private static String country(@Nullable String locale, String storeCountry) {
    String own = locale == null ? "" : Locale.forLanguageTag(locale).getCountry();
    return List.of(own, storeCountry).stream()
        .filter(country -> !country.isEmpty())
        .findFirst()
        .orElse("")
        .toUpperCase(Locale.ROOT);
  }
}
