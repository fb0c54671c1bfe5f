package dev.baton.skill;

import java.util.Locale;

/** The skills of the assistant besides the handoff itself. */
public enum SkillName {
  TRACK_ORDER,
  CANCEL_ORDER,
  RETURN_ORDER,
  CHANGE_ADDRESS,
  QUESTIONS,
  /** Those that programs of the store's own serve, all together. */
  OWN_SKILL;

  /** The name in JSON, in tags and in the API: {@code track_order}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The skill with this JSON name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static SkillName of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
