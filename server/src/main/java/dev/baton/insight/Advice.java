package dev.baton.insight;

import java.util.Map;

/**
 * Something a merchant can do about what led shoppers to a person.
 *
 * @param action {@code add_answer}, {@code switch_skill_on}, {@code make_optional} or {@code
 *     connect_helpdesk}
 * @param count how many handoffs, or tickets, speak for it
 * @param with what the action is about: {@code question} and {@code language}; {@code skill};
 *     {@code detail}
 */
public record Advice(String action, long count, Map<String, String> with) {
  public Advice {
    with = Map.copyOf(with);
  }
}
