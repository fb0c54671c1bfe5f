package dev.baton.insight;

import dev.baton.shared.StoreId;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which conversations are found: without case and accents, each with its store before
 * it, so that no search looks at another store's words. An email address is also a word as a whole.
 */
public final class SearchWords {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+|[\\p{L}\\p{N}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int LONGEST = 60;
  private static final int MOST = 2_000;
  private static final int MOST_ASKED = 8;
  private static final int SHORTEST_BEGINNING = 3;

  private SearchWords() {}

  /** The words of texts. */
  public static Set<String> of(StoreId store, List<String> texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      for (String word : words(text)) {
        words.add(store + "/" + word);
        if (word.indexOf('@') > 0) {
          words(word.replace('@', ' ')).forEach(part -> words.add(store + "/" + part));
        }
        if (words.size() >= MOST) {
          return words;
        }
      }
    }
    return words;
  }

  /**
   * A search as PostgreSQL's {@code tsquery}: all of the words, the last of which may be a
   * beginning. Empty when there is nothing to search for.
   */
  public static String query(StoreId store, String asked) {
    List<String> words = words(asked).stream().limit(MOST_ASKED).toList();
    StringBuilder query = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean begins = i == words.size() - 1 && word.length() >= SHORTEST_BEGINNING;
      query.append(i == 0 ? "" : " & ");
      query.append('\'').append(store).append('/').append(word).append('\'');
      query.append(begins ? ":*" : "");
    }
    return query.toString();
  }

  private static List<String> words(String text) {
    String plain =
        MARKS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    return WORD.matcher(plain)
        .results()
        .map(found -> found.group())
        .map(word -> word.length() > LONGEST ? word.substring(0, LONGEST) : word)
        .toList();
  }
}
