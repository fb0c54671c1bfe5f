package dev.baton.ticket;

import dev.baton.shared.Detail;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One detail of the shopper as the agent should take it: what, how it stands, where it came from.
 *
 * @param value as given, or null when there is none; for {@link Detail#PHOTO} how many, in words
 * @param source null when nothing was given
 * @param note a remark for the agent in English, as in "belongs to another email"
 */
public record TicketDetail(
    Detail detail,
    @Nullable String value,
    State state,
    @Nullable Source source,
    boolean verified,
    @Nullable String note) {

  /** What came of asking. */
  public enum State {
    GIVEN,
    DECLINED,
    SKIPPED,
    NOT_FOUND,
    NOT_VALID;

    /** The name in JSON: {@code not_found}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The state with this JSON name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static State of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** Where a value came from. */
  public enum Source {
    /** Said in this conversation. */
    TYPED,
    /** Said in an earlier one. */
    EARLIER,
    /** A signed-in account. */
    ACCOUNT,
    /** An order look-up. */
    ORDER,
    /** Another system, by the API. */
    API;

    /** The name in JSON: {@code typed}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The source with this JSON name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Source of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
