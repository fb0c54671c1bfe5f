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
 * @param lastError what went wrong last, or null
 */
public record OwnSkill(
    StoreId store,
    UUID id,
    Wanted wanted,
    Instant createdAt,
    @Nullable Instant oldSecretUntil,
    @Nullable Instant lastErrorAt,
    @Nullable String lastError) {
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

  /** The same as a merchant wants it now. */
  public OwnSkill wanting(Wanted other) {
    return new OwnSkill(store, id, other, createdAt, oldSecretUntil, null, null);
  }

  /** The same with a new secret, beside which the one before signs for a while. */
  public OwnSkill renewed(@Nullable Instant until) {
    return new OwnSkill(store, id, wanted, createdAt, until, lastErrorAt, lastError);
  }
}
