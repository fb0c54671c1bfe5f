package dev.baton.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a room says to shoppers, in every language Baton speaks. The texts stand beside the room's
 * classes in {@code sentences_<language>.properties} (UTF-8), with {@code {name}} for a value.
 */
public final class Sentences {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private final Map<Language, Map<String, String>> texts;

  private Sentences(Map<Language, Map<String, String>> texts) {
    this.texts = texts;
  }

  /**
   * Reads the sentences that stand beside a class.
   *
   * @throws IllegalStateException when a language's file is absent
   */
  public static Sentences beside(Class<?> owner) {
    Map<Language, Map<String, String>> texts = new HashMap<>();
    for (Language language : Language.SPOKEN) {
      texts.put(language, read(owner, "sentences_" + language.code() + ".properties"));
    }
    return new Sentences(Map.copyOf(texts));
  }

  /**
   * The sentence in a language (English when Baton does not speak it). A value is put in as it is
   * and never read again.
   *
   * @param values name and value in turn
   * @throws IllegalArgumentException when there is no such sentence, or a value is missing
   */
  public String say(Language language, String key, String... values) {
    String text = texts.getOrDefault(language.spoken(), Map.of()).get(key);
    if (text == null) {
      throw new IllegalArgumentException("no sentence " + key + " in " + language.spoken().code());
    }
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i + 1 < values.length; i += 2) {
      named.put(values[i], values[i + 1]);
    }
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder said = new StringBuilder();
    while (matcher.find()) {
      String value = named.get(matcher.group(1));
      if (value == null) {
        throw new IllegalArgumentException("sentence " + key + " needs " + matcher.group(1));
      }
      matcher.appendReplacement(said, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(said).toString();
  }

  /** The keys of all sentences in a language. */
  public Set<String> keys(Language language) {
    return new TreeSet<>(texts.getOrDefault(language, Map.of()).keySet());
  }

  private static Map<String, String> read(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside " + owner.getName());
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> texts = new HashMap<>();
      properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
      return Map.copyOf(texts);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
