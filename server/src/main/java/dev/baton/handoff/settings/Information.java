package dev.baton.handoff.settings;

import dev.baton.shared.Detail;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which details are asked for, and which of them are required. The e-mail address always is; the
 * name is always asked for.
 *
 * @param orderPattern the shape of the store's order numbers as the merchant wrote it, or null
 */
public record Information(Map<Detail, Rule> rules, @Nullable String orderPattern) {
  private static final Rule REQUIRED = new Rule(true, true);
  private static final Rule OFF = new Rule(false, false);

  /** What a store begins with: the e-mail address and the name, both required. */
  public static final Information INITIAL =
      new Information(Map.of(Detail.EMAIL, REQUIRED, Detail.NAME, REQUIRED), null);

  public Information {
    EnumMap<Detail, Rule> complete = new EnumMap<>(Detail.class);
    for (Detail detail : Detail.values()) {
      complete.put(detail, rules.getOrDefault(detail, OFF));
    }
    complete.put(Detail.EMAIL, REQUIRED);
    complete.put(Detail.NAME, new Rule(true, rules.getOrDefault(Detail.NAME, REQUIRED).required()));
    rules = Map.copyOf(complete);
  }

  /** The rule for a detail. */
  public Rule rule(Detail detail) {
    return rules.getOrDefault(detail, OFF);
  }

  /** Whether a detail is asked for at all. */
  public boolean collects(Detail detail) {
    return rule(detail).collected();
  }

  /** Whether a detail is asked for and needed. */
  public boolean requires(Detail detail) {
    return rule(detail).collected() && rule(detail).required();
  }

  /** The same with another rule for one detail. */
  public Information with(Detail detail, Rule rule) {
    EnumMap<Detail, Rule> changed = new EnumMap<>(rules);
    changed.put(detail, rule);
    return new Information(changed, orderPattern);
  }

  /** Whether a detail is asked for, and whether it is needed then. */
  public record Rule(boolean collected, boolean required) {}
}
