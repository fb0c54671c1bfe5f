package dev.baton.assistant.persona;

import dev.baton.handoff.settings.Template;
import dev.baton.merchant.Store;
import dev.baton.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How an assistant presents itself. A conversation keeps the one it began with.
 *
 * @param name the author's name of what it says, or null
 * @param greetings its first words; none: Baton's own
 * @param tone how a language model is to word replies, in the merchant's words, or null
 */
public record Persona(
    @Nullable String name, List<Greeting> greetings, @Nullable String tone, Speaks speaks) {
  /** What may stand in a greeting. */
  public static final List<String> VARIABLES = List.of("store_name", "assistant_name");

  /** What a store has that chose nothing. */
  public static final Persona USUAL = new Persona(null, List.of(), null, Speaks.SHOPPERS);

  public Persona {
    greetings = List.copyOf(greetings);
  }

  /** Which language is spoken. */
  public enum Speaks {
    /** The shopper's, where Baton speaks it. */
    SHOPPERS,
    /** Always the store's first. */
    STORES
  }

  /**
   * First words.
   *
   * @param language ISO 639-1, or null for every language that has none of its own
   */
  public record Greeting(@Nullable String language, String text) {}

  /** The language to answer in, when the shopper's is this. */
  public Language language(Language shoppers, Store store) {
    return speaks == Speaks.STORES ? Language.ofTag(store.languages().getFirst()) : shoppers;
  }

  /** The first words in a language; empty for Baton's own. */
  public Optional<String> greeting(Language language, Store store) {
    Map<String, String> values = new HashMap<>(Map.of("store_name", store.name()));
    if (name != null) {
      values.put("assistant_name", name);
    }
    return in(language.code())
        .or(() -> in(null))
        .map(text -> Template.of(text).fill(values))
        .filter(text -> !text.isBlank());
  }

  private Optional<String> in(@Nullable String language) {
    return greetings.stream()
        .filter(greeting -> Objects.equals(greeting.language(), language))
        .map(Greeting::text)
        .findFirst();
  }

  /** What is needed once the first words are said. */
  public Persona afterGreeting() {
    return new Persona(name, List.of(), tone, speaks);
  }
}
