package dev.baton.handoff.settings.json;

import dev.baton.handoff.settings.Information;
import dev.baton.handoff.settings.Information.Rule;
import dev.baton.shared.Detail;
import dev.baton.shared.OrderPattern;
import dev.baton.shared.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Which details are asked for, as JSON. */
final class InformationJson {
  private static final Set<String> RULE = Set.of("enabled", "required");
  private static final Set<String> ORDER_RULE = Set.of("enabled", "required", "pattern");

  private final List<Problem.Field> broken = new ArrayList<>();

  Information read(Shape json) {
    Shape information = json.object(Set.of("email", "name", "phone", "orderNumber", "photo"));
    Map<Detail, Rule> rules = new EnumMap<>(Detail.class);
    for (Detail detail : Detail.values()) {
      Shape rule =
          information
              .member(detail.key())
              .object(detail == Detail.ORDER_NUMBER ? ORDER_RULE : RULE);
      rules.put(detail, rule(detail, rule));
    }
    Shape pattern = information.member(Detail.ORDER_NUMBER.key()).member("pattern");
    return new Information(
        rules, pattern.text(OrderPattern.LONGEST).filter(text -> !text.isBlank()).orElse(null));
  }

  /** The rules that {@link #read} found broken and that no settings can express. */
  List<Problem.Field> broken() {
    return broken;
  }

  private Rule rule(Detail detail, Shape rule) {
    boolean always = detail == Detail.EMAIL || detail == Detail.NAME;
    boolean enabled = rule.member("enabled").flag().orElse(always);
    boolean required = rule.member("required").flag().orElse(always);
    if (always && !enabled) {
      refuse(detail, "enabled");
    }
    if (detail == Detail.EMAIL && !required) {
      refuse(detail, "required");
    }
    return new Rule(enabled, required);
  }

  private void refuse(Detail detail, String member) {
    String words =
        detail == Detail.EMAIL
            ? "The email address is always required: nobody could answer without it."
            : "The name is always asked for; it may be optional.";
    broken.add(
        new Problem.Field("/information/" + detail.key() + "/" + member, "not_allowed", words));
  }

  static ObjectNode write(Information information) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putObject(Detail.EMAIL.key());
    json.putObject(Detail.NAME.key()).put("required", information.requires(Detail.NAME));
    for (Detail detail : List.of(Detail.PHONE, Detail.ORDER_NUMBER, Detail.PHOTO)) {
      Rule rule = information.rule(detail);
      ObjectNode member = json.putObject(detail.key());
      member.put("enabled", rule.collected()).put("required", rule.required());
      if (detail == Detail.ORDER_NUMBER && information.orderPattern() != null) {
        member.put("pattern", information.orderPattern());
      }
    }
    return json;
  }
}
