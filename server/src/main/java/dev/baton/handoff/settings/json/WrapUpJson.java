package dev.baton.handoff.settings.json;

import dev.baton.handoff.settings.Days;
import dev.baton.handoff.settings.WrapUp;
import dev.baton.handoff.settings.WrapUp.Text;
import dev.baton.handoff.settings.WrapUp.When;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The wrap-up as JSON. */
final class WrapUpJson {
  private static final int LONGEST = 2_000;
  private static final int MOST_TEXTS = 100;
  private static final int MOST_DATES = 100;

  private WrapUpJson() {}

  static WrapUp read(Shape json) {
    Shape wrapUp = json.object(Set.of("default", "texts"));
    String defaultText = wrapUp.neededMember("default").text(LONGEST).orElse("");
    return new WrapUp(defaultText, wrapUp.member("texts").list(MOST_TEXTS, WrapUpJson::text));
  }

  private static Optional<Text> text(Shape json) {
    if (!json.present()) {
      json.none("wrong_type", "This must be an object.");
    }
    Shape text = json.object(Set.of("when", "name", "dates", "language", "text"));
    return Optional.of(
        new Text(
            text.member("when").text(20, When::of, "after_hours, weekend or holiday.").orElse(null),
            text.member("name").text(100).orElse(null),
            text.member("dates").list(MOST_DATES, WrapUpJson::days),
            text.member("language")
                .text(
                    35, WrapUpJson::language, "A language by its tag (BCP 47), as in en or pt-BR.")
                .orElse(null),
            text.neededMember("text").text(LONGEST).orElse("")));
  }

  private static Optional<Days> days(Shape json) {
    if (!json.present()) {
      json.none("wrong_type", "This must be a text.");
    }
    return json.text(
        21, Days::parse, "A day, as in 2026-12-25, or days in a row, as in 2026-12-24/2026-12-26.");
  }

  private static Optional<String> language(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
      return Optional.of(locale.toLanguageTag()).filter(known -> !locale.getLanguage().isEmpty());
    } catch (IllformedLocaleException notATag) {
      return Optional.empty();
    }
  }

  static ObjectNode write(WrapUp wrapUp) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("default", wrapUp.defaultText());
    ArrayNode texts = json.putArray("texts");
    for (Text text : wrapUp.texts()) {
      ObjectNode member = texts.addObject();
      if (text.when() != null) {
        member.put("when", text.when().key());
      }
      if (text.name() != null) {
        member.put("name", text.name());
      }
      if (!text.dates().isEmpty()) {
        ArrayNode dates = member.putArray("dates");
        text.dates().forEach(days -> dates.add(days.toString()));
      }
      if (text.language() != null) {
        member.put("language", text.language());
      }
      member.put("text", text.text());
    }
    return json;
  }
}
