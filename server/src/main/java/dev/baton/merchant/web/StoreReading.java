package dev.baton.merchant.web;

import dev.baton.merchant.Store;
import dev.baton.shared.StoreId;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads a store from a request, and says everything that is wrong with it. */
final class StoreReading {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
  private static final int MOST = 20;

  private final Checks checks = new Checks();

  private StoreReading() {}

  /**
   * The store a request describes.
   *
   * @throws dev.baton.shared.Problem 400 or 422
   */
  static Store read(StoreId id, StoreBody body) {
    StoreReading reading = new StoreReading();
    Store store = reading.store(id, body);
    reading.checks.done();
    return store;
  }

  /**
   * The id a new store shall have.
   *
   * @throws dev.baton.shared.Problem 400 or 422
   */
  static StoreId id(StoreBody body) {
    Checks checks = new Checks();
    String id = checks.line(body.id(), "/id", 40);
    if (id != null && !StoreId.isValid(id)) {
      checks.broken(
          "/id",
          "wrong_value",
          "1 to 40 lower-case letters, digits and hyphens, as in \"my-shop\".");
    }
    checks.done();
    return new StoreId(String.valueOf(id));
  }

  private Store store(StoreId id, StoreBody body) {
    String name = checks.line(body.name(), "/name", 100);
    String country = country(body.country());
    String currency = currency(body.currency());
    ZoneId zone = zone(body.timeZone());
    List<String> languages = list(body.languages(), "/languages", this::language);
    if (body.languages() != null && languages.isEmpty()) {
      checks.broken("/languages", "empty", "A shop speaks at least one language.");
    }
    String replyTime = body.replyTime() == null ? "24 hours" : body.replyTime();
    return new Store(
        id,
        or(name, "?"),
        country,
        currency,
        zone,
        body.languages() == null ? List.of("en") : languages,
        list(body.origins(), "/origins", this::origin),
        checks.optionalLine(blankToNull(body.otherContact()), "/otherContact", 200),
        or(checks.line(replyTime, "/replyTime", 60), "?"),
        notice(body.privacyNotice()));
  }

  private String country(@Nullable String value) {
    String country = or(checks.line(value, "/country", 2), "US").toUpperCase(Locale.ROOT);
    if (!COUNTRIES.contains(country)) {
      checks.broken(
          "/country", "wrong_value", "A country by its two letters (ISO 3166), as in US.");
    }
    return country;
  }

  private String currency(@Nullable String value) {
    String currency = or(checks.line(value, "/currency", 3), "USD").toUpperCase(Locale.ROOT);
    try {
      return Currency.getInstance(currency).getCurrencyCode();
    } catch (IllegalArgumentException unknown) {
      checks.broken(
          "/currency", "wrong_value", "A currency by its three letters (ISO 4217), as in USD.");
      return currency;
    }
  }

  private ZoneId zone(@Nullable String value) {
    String zone = or(checks.line(value, "/timeZone", 60), "UTC");
    if (!ZONES.contains(zone)) {
      checks.broken("/timeZone", "wrong_value", "A time zone by its name, as in America/New_York.");
      return ZoneId.of("UTC");
    }
    return ZoneId.of(zone);
  }

  private Store.@Nullable PrivacyNotice notice(StoreBody.@Nullable PrivacyNoticeBody body) {
    if (body == null) {
      return null;
    }
    String text = checks.line(body.text(), "/privacyNotice/text", 500);
    String url = checks.optionalLine(blankToNull(body.url()), "/privacyNotice/url", 2_000);
    if (url != null && webAddress(url).isEmpty()) {
      checks.broken(
          "/privacyNotice/url",
          "wrong_value",
          "A web address, as in https://shop.example/privacy.");
    }
    return new Store.PrivacyNotice(or(text, "?"), url);
  }

  private List<String> list(
      @Nullable List<@Nullable String> values,
      String pointer,
      BiFunction<String, String, Optional<String>> read) {
    List<@Nullable String> given = values == null ? List.<@Nullable String>of() : values;
    if (given.size() > MOST) {
      checks.malformed(pointer, "too_many", "There may be " + MOST + " at most.");
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>();
    for (int i = 0; i < given.size(); i++) {
      String here = pointer + "/" + i;
      String line = checks.line(given.get(i), here, 200);
      if (line != null) {
        read.apply(line, here).ifPresent(all::add);
      }
    }
    return new ArrayList<>(all);
  }

  private Optional<String> language(String tag, String pointer) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
      if (!locale.getLanguage().isEmpty()) {
        return Optional.of(locale.toLanguageTag());
      }
    } catch (IllformedLocaleException notATag) {
      // said below
    }
    checks.broken(pointer, "wrong_value", "A language by its tag (BCP 47), as in en or pt-BR.");
    return Optional.empty();
  }

  private Optional<String> origin(String text, String pointer) {
    Optional<String> origin = webAddress(text).flatMap(StoreReading::bareOrigin);
    if (origin.isEmpty()) {
      checks.broken(
          pointer, "wrong_value", "Scheme and host without a path, as in https://shop.example.");
    }
    return origin;
  }

  private static Optional<URI> webAddress(String text) {
    try {
      URI uri = new URI(text);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null && uri.getPort() <= 65_535
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }

  /** As a browser writes it in an {@code Origin} header. */
  private static Optional<String> bareOrigin(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath();
    if (!(path.isEmpty() || path.equals("/"))
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      return Optional.empty();
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
  }

  private static @Nullable String blankToNull(@Nullable String value) {
    return value == null || value.isBlank() ? null : value;
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null ? otherwise : value;
  }
}
