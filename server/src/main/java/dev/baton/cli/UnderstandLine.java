package dev.baton.cli;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Language;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.PhoneNumber;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Understanding;
import dev.baton.understanding.Utterance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One line of {@code ./baton understand}: its JSON shape, in and out. */
final class UnderstandLine {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_TEXT = 10_000;
  private static final int FEWEST_DIGITS = 7;
  private static final Set<String> MEMBERS =
      Set.of("text", "context", "asking", "country", "orderPattern", "language", "pending");

  private UnderstandLine() {}

  /** The answer to a line, whatever the line is. */
  static String answer(Understanding understanding, String line) {
    try {
      Utterance utterance = utterance(JSON.readTree(line));
      return write(understanding.read(utterance), utterance.country());
    } catch (JacksonException notJson) {
      return error("not valid JSON");
    } catch (IllegalArgumentException wrongShape) {
      return error(String.valueOf(wrongShape.getMessage()));
    }
  }

  private static String error(String message) {
    return JSON.createObjectNode().put("error", message).toString();
  }

  private static Utterance utterance(JsonNode line) {
    if (!line.isObject()) {
      throw new IllegalArgumentException("a line is a JSON object with a text");
    }
    for (String member : line.propertyNames()) {
      if (!MEMBERS.contains(member)) {
        throw new IllegalArgumentException("unknown member " + member);
      }
    }
    String country = text(line, "country");
    String spoken = text(line, "language");
    String pending = text(line, "pending");
    return new Utterance(
        required(line),
        context(line.get("context")),
        asking(line.get("asking")),
        pending == null ? Utterance.Pending.NOTHING : pending(pending),
        country == null ? "US" : country.toUpperCase(Locale.ROOT),
        text(line, "orderPattern"),
        spoken == null ? null : Language.ofTag(spoken));
  }

  private static Utterance.Pending pending(String name) {
    return Utterance.Pending.valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static String required(JsonNode line) {
    String text = text(line, "text");
    if (text == null) {
      throw new IllegalArgumentException("text is missing");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException("text is longer than 10,000 characters");
    }
    return text;
  }

  private static @Nullable String text(JsonNode line, String name) {
    JsonNode node = line.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!node.isString()) {
      throw new IllegalArgumentException(name + " is a string");
    }
    return node.stringValue();
  }

  private static List<Utterance.Said> context(@Nullable JsonNode node) {
    List<Utterance.Said> said = new ArrayList<>();
    if (node == null || node.isNull()) {
      return said;
    }
    if (!node.isArray()) {
      throw new IllegalArgumentException("context is a list of {author, text}");
    }
    for (JsonNode one : node) {
      String author = one.isObject() ? text(one, "author") : null;
      String text = one.isObject() ? text(one, "text") : null;
      if (author == null || text == null) {
        throw new IllegalArgumentException("context is a list of {author, text}");
      }
      said.add(new Utterance.Said(author.equals("shopper") || author.equals("user"), text));
    }
    return said;
  }

  private static Set<Detail> asking(@Nullable JsonNode node) {
    Set<Detail> asking = EnumSet.noneOf(Detail.class);
    if (node == null || node.isNull()) {
      return asking;
    }
    if (!node.isArray()) {
      throw new IllegalArgumentException("asking is a list of details");
    }
    for (JsonNode one : node) {
      if (!one.isString()) {
        throw new IllegalArgumentException("asking is a list of details");
      }
      asking.add(Detail.of(one.stringValue()));
    }
    return asking;
  }

  private static String write(Reading reading, String country) {
    ObjectNode answer = JSON.createObjectNode();
    answer.put("language", reading.language().code());
    answer.put(
        "trigger",
        reading.trigger() == null ? null : reading.trigger().name().toLowerCase(Locale.ROOT));
    if (reading.topic() != null) {
      answer.put("topic", reading.topic().name().toLowerCase(Locale.ROOT));
    }
    answer.put("intent", reading.intent().key());
    answer.put("confidence", Math.round(reading.confidence() * 100) / 100.0);
    answer.put("substance", reading.substance());
    answer.put("speech", reading.speech().name().toLowerCase(Locale.ROOT));
    ArrayNode commands = answer.putArray("commands");
    reading.commands().forEach(command -> commands.add(CommandJson.of(command)));
    ObjectNode details = answer.putObject("details");
    for (Detail detail : List.of(Detail.EMAIL, Detail.PHONE, Detail.NAME, Detail.ORDER_NUMBER)) {
      ArrayNode values = details.putArray(detail.key());
      values(reading, detail, country).forEach(values::add);
    }
    return answer.toString();
  }

  /** The valid values of a detail, in the order of the text, each once. */
  static List<String> values(Reading reading, Detail detail, String country) {
    return reading.all(Command.GiveDetail.class).stream()
        .filter(given -> given.detail() == detail)
        .flatMap(given -> valid(detail, given.text(), country).stream())
        .distinct()
        .toList();
  }

  private static List<String> valid(Detail detail, String text, String country) {
    return switch (detail) {
      case EMAIL -> EmailAddress.parse(text).map(EmailAddress::value).stream().toList();
      case PHONE -> phone(text, country);
      case ORDER_NUMBER -> List.of(new OrderNumber(text).value());
      case NAME -> List.of(text);
      case PHOTO -> List.of();
    };
  }

  /** A number that exists, or else one that could, as what was said. */
  private static List<String> phone(String text, String country) {
    Optional<PhoneNumber> real = PhoneNumber.parse(text, country);
    if (real.isPresent()) {
      return List.of(real.get().value());
    }
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(text, country);
      boolean could = numbers.isPossibleNumber(number);
      return could ? List.of(numbers.format(number, PhoneNumberFormat.E164)) : digits(text);
    } catch (NumberParseException notANumber) {
      return digits(text);
    }
  }

  /** The digits of a number that is none in the store's country, when they may be one elsewhere. */
  private static List<String> digits(String text) {
    String digits = text.replaceAll("[^0-9]", "");
    return digits.length() >= FEWEST_DIGITS ? List.of(digits) : List.of();
  }
}
