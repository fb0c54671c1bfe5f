package dev.baton.extension;

import dev.baton.shared.StoreId;
import dev.baton.understanding.Intent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A skill that a program of the store's own serves. Its secret is kept elsewhere.
 *
 * @param oldSecretUntil how long the secret before this one signs too, or null
 */
public record OwnSkill(
    StoreId store,
    UUID id,
    Wanted wanted,
    Instant createdAt,
    @Nullable Instant oldSecretUntil,
    Health health) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * What a merchant chose.
   *
   * @param phrases one of them in a message starts the skill
   * @param intents a message that is about one of them starts it, too
   */
  public record Wanted(
      String name, String url, List<String> phrases, Set<Intent> intents, boolean enabled) {
    public Wanted {
      phrases = List.copyOf(phrases);
      intents = Set.copyOf(intents);
    }
  }

  /**
   * How its program fares.
   *
   * @param answeredAt when it first answered in order since it was added, moved, or last failed
   * @param lastError what went wrong last, in words; null once it answered again
   */
  public record Health(
      @Nullable Instant answeredAt, @Nullable Instant lastErrorAt, @Nullable String lastError) {
    /** Of one that was not asked yet. */
    public static final Health UNTESTED = new Health(null, null, null);

    /** Whether it is known to answer in order. */
    public boolean working() {
      return answeredAt != null && lastError == null;
    }

    /** The name of this state in JSON. */
    public String key() {
      return lastError != null ? "failing" : answeredAt != null ? "working" : "untested";
    }
  }

  /** Whether a message starts it. */
  public boolean startsWith(String text, Intent intent) {
    String said = plain(text);
    return wanted.enabled()
        && (wanted.intents().contains(intent)
            || wanted.phrases().stream().anyMatch(phrase -> said.contains(plain(phrase))));
  }

  /** Words alone, each between two spaces; without case and accents. */
  private static String plain(String text) {
    String words = BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    return " " + withoutAccents(words) + " ";
  }

  private static String withoutAccents(String words) {
    return java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "");
  }

  /** The same as a merchant wants it now; at another address nothing is known of its health. */
  public OwnSkill wanting(Wanted other) {
    Health known = other.url().equals(wanted.url()) ? health : Health.UNTESTED;
    return new OwnSkill(store, id, other, createdAt, oldSecretUntil, known);
  }

  /** The same with a new secret, beside which the one before signs for a while. */
  public OwnSkill renewed(@Nullable Instant until) {
    return new OwnSkill(store, id, wanted, createdAt, until, health);
  }
}
