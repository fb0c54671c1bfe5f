package dev.baton.support.address;

import dev.baton.support.address.Parts.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parts of an address out of one line: street before town, the postcode before or after
 * it, the country last. What it cannot place it leaves out; nobody relies on it unread, for it is
 * read back to the shopper before anything is done.
 *
 * @param home the country that is meant when none is named
 */
record AddressReader(String home) {
  private static final int LONGEST = 100;
  private static final Pattern STREET_END =
      Pattern.compile(
          "(?i)\\b(?:st|street|ave|avenue|rd|road|dr|drive|ln|lane|blvd|boulevard|ct|court|pl|place"
              + "|way|ter|terrace|pkwy|parkway|hwy|highway|cir|circle|sq|square|close|crescent)\\b\\.?"
              + "(?: (?:n|s|e|w|nw|ne|sw|se)\\b\\.?)?(?: (?:apt|unit|suite|ste|#) ?[\\w-]+)?");
  private static final Pattern AND_MORE =
      Pattern.compile(
          "(?iu) (?:and|und|y|et|e|en) (?:my|meine?|mi|mon|ma|minha|meu|mia|mio|mijn|the|die|el|il|het)\\b.*");
  private static final Pattern BARE_NUMBER = Pattern.compile("(?i)(?:n[º°o.]* ?)?\\d+ ?[a-z]?");
  private static final Pattern DWELLING =
      Pattern.compile(
          "(?i)(?:apt|apartment|flat|unit|suite|ste|room|floor|fl|#|apto?|piso|etage)\\b.*");

  /** The parts a line says. */
  Parts read(String line) {
    List<String> segments = new ArrayList<>();
    for (String segment : line.split("[,;\\n¦]", -1)) {
      String plain =
          segment.strip().replaceAll("^[-.:]+\\s*|[-:]+$|(?<=\\p{L}{5})\\.$", "").strip();
      if (!plain.isEmpty() && plain.length() <= LONGEST) {
        segments.add(plain);
      }
    }
    if (segments.isEmpty()) {
      return Parts.NONE;
    }
    @Nullable String named = country(segments);
    String country = named != null ? named : countryByPostcode(segments);
    return read(segments, country, named != null || !country.equals(home));
  }

  /** Takes the country off the end. */
  private @Nullable String country(List<String> segments) {
    String last = segments.getLast();
    Optional<String> whole =
        Countries.named(last).filter(_ -> Countries.region(home, last).isEmpty());
    if (whole.isPresent() && segments.size() > 1) {
      segments.removeLast();
      return whole.get();
    }
    String[] words = last.split(" ", -1);
    for (int tail = Math.min(4, words.length - 1); tail > 0; tail--) {
      String end = String.join(" ", Arrays.copyOfRange(words, words.length - tail, words.length));
      Optional<String> named =
          Countries.named(end).filter(_ -> Countries.region(home, end).isEmpty());
      if (named.isPresent()) {
        String rest = last.substring(0, last.length() - end.length()).strip();
        segments.set(segments.size() - 1, rest);
        return named.get();
      }
    }
    return null;
  }

  /** The country whose postcode stands there and no other's could; else where the store is. */
  private String countryByPostcode(List<String> segments) {
    String all = String.join(", ", segments);
    Optional<Pattern> own = Countries.postcode(home);
    if (own.isPresent() && postcode(own.get()).matcher(all).find()) {
      return home;
    }
    return Countries.distinct().stream()
        .filter(
            country ->
                Countries.postcode(country)
                    .filter(pattern -> postcode(pattern).matcher(all).find())
                    .isPresent())
        .findFirst()
        .orElse(home);
  }

  private static Pattern postcode(Pattern own) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])(?:[A-Z]{1,2}-)?(" + own.pattern() + ")(?![\\p{L}\\p{N}-])",
        Pattern.CASE_INSENSITIVE);
  }

  private static Parts read(List<String> segments, String country, boolean sure) {
    Optional<Pattern> pattern = Countries.postcode(country);
    for (int at = segments.size() - 1; pattern.isPresent() && at >= 0; at--) {
      Matcher found = last(postcode(pattern.get()), segments.get(at));
      if (found != null && (at > 0 || found.start() > 0)) {
        return around(segments, at, found, country, sure);
      }
    }
    return placed(new ArrayList<>(segments), null, country);
  }

  private static @Nullable Matcher last(Pattern pattern, String segment) {
    Matcher matcher = pattern.matcher(segment);
    int start = -1;
    while (matcher.find()) {
      start = matcher.start();
    }
    return start >= 0 && matcher.find(start) ? matcher : null;
  }

  private static Parts around(
      List<String> segments, int at, Matcher found, String country, boolean sure) {
    String before = segments.get(at).substring(0, found.start()).strip();
    String after = segments.get(at).substring(found.end()).strip();
    String postcode = found.group(1).toUpperCase(java.util.Locale.ROOT);
    List<String> left = new ArrayList<>(segments.subList(0, at));
    boolean americanStyle =
        Countries.needsRegion(country) && Countries.regionAtEnd(country, before).isPresent();
    if (!after.isEmpty() && !americanStyle) {
      if (!before.isEmpty()) {
        left.add(before);
      }
      boolean known = sure || !Countries.needsRegion(country);
      String town = withoutProvince(after);
      return streets(
          left, new Parts(null, null, null, town, null, postcode, known ? country : null));
    }
    if (!before.isEmpty()) {
      left.add(before);
    }
    return placed(left, postcode, country);
  }

  /** Italian post puts the province behind the town: "Milano MI", "Milano (MI)". */
  private static String withoutProvince(String town) {
    return AND_MORE.matcher(town).replaceAll("").replaceAll(" \\(?[A-Z]{2}\\)?$", "");
  }

  /** Town and state at the end of what stands before a postcode, or before nothing. */
  private static Parts placed(List<String> left, @Nullable String postcode, String country) {
    @Nullable String region = null;
    if (!left.isEmpty()) {
      String last = left.getLast();
      Optional<String> whole = Countries.region(country, last);
      if (whole.isPresent()) {
        region = whole.get();
        boolean townToo = left.size() < 3 && last.length() > 3 && !isTown(left);
        if (!townToo) {
          left.removeLast();
        }
      } else {
        Optional<Countries.Region> end = Countries.regionAtEnd(country, last);
        if (end.isPresent()) {
          region = end.get().code();
          left.set(left.size() - 1, end.get().before());
        }
      }
    }
    @Nullable String city = null;
    if (left.size() > 1) {
      city = left.removeLast();
    } else if (left.size() == 1) {
      Matcher street = last(STREET_END, left.getFirst());
      if (street != null && street.end() < left.getFirst().length()) {
        city = left.getFirst().substring(street.end()).strip();
        left.set(0, left.getFirst().substring(0, street.end()).strip());
      }
    }
    city = city == null ? null : city.replaceFirst("^(?i:in|à|en|em|te) ", "");
    return streets(left, new Parts(null, null, null, city, region, postcode, country));
  }

  /** Whether what stands before a state may be its town: "…, Albany, New York". */
  private static boolean isTown(List<String> left) {
    return left.size() == 2 && !left.getFirst().matches(".*\\d.*");
  }

  /** The street, and what comes besides: the number on its own, the flat. */
  private static Parts streets(List<String> lines, Parts place) {
    if (lines.isEmpty()) {
      return place;
    }
    String street = lines.removeFirst();
    if (!lines.isEmpty()
        && DWELLING.matcher(street).matches()
        && lines.getFirst().matches(".*\\d.*")) {
      String flat = street;
      street = lines.removeFirst();
      lines.addFirst(flat);
    }
    if (!lines.isEmpty() && BARE_NUMBER.matcher(lines.getFirst()).matches()) {
      street = street + ", " + lines.removeFirst();
    }
    String more = String.join(", ", lines);
    return place.with(Part.STREET, street).withMore(more.isEmpty() ? null : more);
  }
}
