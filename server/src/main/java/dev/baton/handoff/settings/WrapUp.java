package dev.baton.handoff.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a ticket was made: a text for every time, and others for some times and
 * languages.
 */
public record WrapUp(String defaultText, List<Text> texts) {
  /** What a store begins with. Left as it is, it is said in the shopper's language. */
  public static final String INITIAL_TEXT =
      "I have forwarded your inquiry to an agent, who will respond within 24 hours.";

  /** The wrap-up of a new store. */
  public static final WrapUp INITIAL = new WrapUp(INITIAL_TEXT, List.of());

  public WrapUp {
    texts = List.copyOf(texts);
  }

  /** Whether the merchant left the default text as it was. */
  public boolean unedited() {
    return defaultText.strip().equals(INITIAL_TEXT);
  }

  /**
   * A text for a time, a language, or both.
   *
   * @param when the time it is for, or null for every time
   * @param name the merchant's own name for it ("Christmas"), or null
   * @param dates the days of a holiday; empty for the rest
   * @param language a BCP 47 tag, or null for every language
   */
  public record Text(
      @Nullable When when,
      @Nullable String name,
      List<Days> dates,
      @Nullable String language,
      String text) {
    public Text {
      dates = List.copyOf(dates);
    }
  }

  /** A time that has words of its own, in the order in which they win. */
  public enum When {
    HOLIDAY,
    WEEKEND,
    AFTER_HOURS;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this JSON name, when there is one. */
    public static Optional<When> of(String key) {
      for (When when : values()) {
        if (when.key().equals(key)) {
          return Optional.of(when);
        }
      }
      return Optional.empty();
    }

    /** All, those that win first. */
    public static SequencedCollection<When> strongestFirst() {
      return List.of(values());
    }
  }
}
