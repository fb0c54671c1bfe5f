package dev.baton.support.address;

import dev.baton.support.address.Parts.Part;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address in a message. What is too long, or holds signs no address has, is none.
 *
 * @param home the store's country, meant when none is named
 */
public record AddressText(String home) {
  private static final int LONGEST = 500;

  /** "ok" is a yes before it is Oklahoma. */
  private static final int SHORTEST_NAME = 3;

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\n]]");
  private static final Pattern FOREIGN = Pattern.compile("[<>{}\\[\\]|\\\\=*_~^$@`\"!?%]|https?:");
  private static final Pattern SENTENCE =
      Pattern.compile("[!?]+|(?<=[\\p{L}]{5}|\\d{3})\\.(?=\\s+\\p{Lu})|(?<=\\w)\\.$");

  /** What stands before an address: "to", "address is", "nach". */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:to|at|is|are|it's|its|be|should be|nach|an|in die|in der|ist"
              + "|lautet|zur|à|a|au|est|es|en|para|al|alla|è|é|para a|naar|is nu|op|with|by"
              + "|in)\\s+|:\\s*");

  private static final Pattern START =
      Pattern.compile(
          "(?iu)^(?:(?:#|no\\.? ?|flat |apt\\.? |apartment |unit )?\\d|(?:c/|calle|avenida|avda?\\b|plaza|paseo"
              + "|carrer|rue|avenue|bd|boulevard|place|chemin|impasse|via|viale|piazza|corso|largo"
              + "|rua|travessa|praça|p\\.? ?o\\.? box|postfach|p[lo]stbus)\\b"
              + "|[\\p{L}'’.-]*(?:straße|strasse|str|weg|platz|allee|gasse|ring|damm|ufer|straat|laan|plein"
              + "|gracht|kade|singel|dijk)\\b)");
  private static final Pattern NOT_THAT =
      Pattern.compile("(?iu),? (?:and )?(?:not|nicht|no|non|pas|não|niet) \\d[^,]*");
  private static final Pattern NAME =
      Pattern.compile("(?u)\\p{Lu}[\\p{L}'’.-]*(?: [\\p{L}'’.-]+){1,3}");
  private static final Pattern SEGMENT = Pattern.compile("^|[,;\\n]\\s*");
  private static final Pattern CAPITAL = Pattern.compile("^\\p{Lu}");

  /** What stands beside an address and is none: "instead", "please". */
  private static final Pattern FILLER =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\p{N}])(?:instead|please|pls|plz|thanks?|thank you|por favor|gracias|mejor"
              + "|bitte|danke|stattdessen|schicken|senden|liefern|ändern|s'il (?:vous|te) pla[iî]t|svp"
              + "|merci|à la place|plutôt|invece|per favore|grazie|alstublieft|aub|graag|sturen"
              + "|in plaats daarvan|em vez disso|obrigad[oa]|en su lugar|en vez)(?![\\p{L}\\p{N}])");

  /**
   * What a message says of an address.
   *
   * @param cut what in it is something else: an order number, an e-mail address
   * @param asked whether an address was asked for
   */
  public Parts read(String message, List<String> cut, boolean asked) {
    String text = cleaned(message, cut);
    if (text.isEmpty()) {
      return Parts.NONE;
    }
    return SENTENCE
        .splitAsStream(text)
        .flatMap(sentence -> List.of(sentence.split("¦", -1)).stream())
        .map(piece -> piece(piece.strip(), asked))
        .max(Comparator.comparingInt(AddressText::weight))
        .filter(parts -> weight(parts) > 0)
        .orElse(Parts.NONE);
  }

  /** The answer to the question for a part; empty when it cannot be that. */
  public Optional<String> part(Part part, String message, String country) {
    String value = stripped(withoutBreaks(cleaned(message, List.of())));
    if (value.isEmpty() || value.length() > 60 || FOREIGN.matcher(value).find()) {
      return Optional.empty();
    }
    return switch (part) {
      case POSTCODE ->
          Countries.postcode(country)
              .map(own -> Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + own + "(?![\\p{L}\\p{N}])"))
              .map(own -> own.matcher(value))
              .filter(Matcher::find)
              .map(found -> found.group().toUpperCase(Locale.ROOT));
      case REGION -> Countries.regionAtEnd(country, value).map(Countries.Region::code);
      case COUNTRY -> Countries.named(value);
      case STREET ->
          value.matches("(?u).*\\p{L}.*") && value.matches(".*\\d.*")
              ? Optional.of(value)
              : Optional.empty();
      case CITY, RECIPIENT ->
          value.matches("(?u)[\\p{L}'’. -]{2,60}") ? Optional.of(value) : Optional.empty();
    };
  }

  /** What is known after the answer to the question for a part. */
  public Parts completed(Parts before, Part part, String message, List<String> cut) {
    Parts fresh = read(message, cut, part == Part.STREET);
    if (fresh.isWhole()) {
      return kept(before, fresh);
    }
    String answer = stripped(withoutBreaks(cleaned(message, cut)));
    boolean detailed = answer.matches(".*[,\\d].*");
    Parts more = Parts.NONE;
    if (part == Part.CITY) {
      more = composed(before.street() + ", " + answer, answer);
    } else if (part == Part.REGION && detailed) {
      more = composed(before.street() + ", " + before.city() + ", " + answer, answer);
    }
    if (more.city() != null && (part == Part.CITY || more.region() != null)) {
      return kept(before, more.with(Part.STREET, before.street()).withMore(before.more()));
    }
    String country = before.country() == null ? home : before.country();
    return part(part, answer, country).map(value -> before.with(part, value)).orElse(before);
  }

  private Parts composed(String line, String answer) {
    return answer.isEmpty() || answer.length() > 80 || FOREIGN.matcher(answer).find()
        ? Parts.NONE
        : plausible(new AddressReader(home).read(line));
  }

  /**
   * What a message corrects of an address that is whole: the street, postcode, state or country.
   */
  public Parts corrected(Parts before, String message, List<String> cut) {
    Parts fresh = read(message, cut, true);
    if (fresh.isWhole()) {
      return kept(before, fresh);
    }
    if (fresh.street() != null) {
      return before.with(Part.STREET, fresh.street()).withMore(fresh.more());
    }
    String country = before.country() == null ? home : before.country();
    for (Part part : List.of(Part.COUNTRY, Part.REGION, Part.POSTCODE)) {
      Optional<String> value = part(part, message, country);
      boolean alone = message.replaceAll("\\D+", " ").strip().split(" ", -1).length < 2;
      boolean spelled = part != Part.REGION || message.strip().length() > SHORTEST_NAME;
      if (value.isPresent() && alone && spelled) {
        return before.with(part, value.get());
      }
    }
    return before;
  }

  private static Parts kept(Parts before, Parts fresh) {
    return fresh.recipient() == null ? fresh.with(Part.RECIPIENT, before.recipient()) : fresh;
  }

  private Parts piece(String piece, boolean asked) {
    String tidy = NOT_THAT.matcher(piece).replaceAll("");
    if (tidy.isEmpty() || FOREIGN.matcher(tidy).find()) {
      return Parts.NONE;
    }
    Parts best = Parts.NONE;
    int most = 0;
    for (int start : starts(tidy, asked)) {
      String rest = tidy.substring(start);
      Parts read = plausible(new AddressReader(home).read(rest));
      int score = 2 * weight(read) + (START.matcher(rest).find() ? 1 : 0);
      if (weight(read) > 0 && score > most) {
        most = score;
        best = read.with(Part.RECIPIENT, recipient(tidy.substring(0, start)));
      }
    }
    return best;
  }

  /** Where an address may begin: at once, after a lead, after a comma; in order. */
  private static SortedSet<Integer> starts(String text, boolean asked) {
    SortedSet<Integer> starts = new TreeSet<>();
    if (asked) {
      starts.add(0);
    }
    for (Matcher comma = SEGMENT.matcher(text); comma.find(); ) {
      if (START.matcher(text.substring(comma.end())).find()) {
        starts.add(comma.end());
      }
    }
    for (Matcher lead = LEAD.matcher(text); lead.find(); ) {
      String rest = text.substring(lead.end());
      if (START.matcher(rest).find() || CAPITAL.matcher(rest).find()) {
        starts.add(lead.end());
      }
    }
    return starts;
  }

  /** The name that stands right before an address: "to Jane Doe, 5 Main St". */
  private static @Nullable String recipient(String before) {
    String[] segments = before.split("[,:;\\n]", -1);
    String line = segments.length < 2 ? "" : segments[segments.length - 2].strip();
    for (Matcher lead = LEAD.matcher(line); lead.find(); ) {
      if (NAME.matcher(line.substring(lead.end())).matches()) {
        return line.substring(lead.end());
      }
    }
    return NAME.matcher(line).matches() && !line.startsWith("The ") ? line : null;
  }

  /** Without a lead at the very beginning. */
  private static String stripped(String text) {
    Matcher lead = LEAD.matcher(text);
    return lead.lookingAt() ? text.substring(lead.end()).strip() : text.strip();
  }

  /** A street has a number, or a word that makes it one, and letters. */
  private static Parts plausible(Parts parts) {
    String street = parts.street();
    String city = parts.city();
    boolean town = city != null && city.matches("(?u)[\\p{L}'’.() -]{2,60}");
    boolean good =
        street != null
            && street.matches("(?u).*\\p{L}{2}.*")
            && (street.matches(".*\\d.*") || START.matcher(street).find());
    if (!good) {
      return Parts.NONE;
    }
    return town ? parts : parts.with(Part.CITY, null);
  }

  private static int weight(Parts parts) {
    int weight = parts.street() == null ? 0 : 1;
    weight += parts.city() == null ? 0 : 1;
    return weight + (parts.postcode() == null ? 0 : 2);
  }

  private static String withoutBreaks(String text) {
    return text.replaceAll("[\\s,.]*¦[\\s,.]*", " ").strip();
  }

  private static String cleaned(String message, List<String> cut) {
    if (message.length() > LONGEST) {
      return "";
    }
    String text = Normalizer.normalize(message, Normalizer.Form.NFC);
    for (String other : cut) {
      if (!other.isBlank()) {
        text = text.replaceFirst("#?" + Pattern.quote(other), "¦");
      }
    }
    text = FILLER.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("¦");
    return text.replaceAll("[ \\t\\u00a0]+", " ").strip();
  }
}
