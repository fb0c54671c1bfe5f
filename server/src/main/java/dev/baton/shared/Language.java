package dev.baton.shared;

import java.util.List;
import java.util.Locale;

/** A language by its ISO 639-1 code in lower case, as in {@code en}. */
public record Language(String code) {
  public static final Language ENGLISH = new Language("en");
  public static final Language SPANISH = new Language("es");
  public static final Language FRENCH = new Language("fr");
  public static final Language GERMAN = new Language("de");
  public static final Language PORTUGUESE = new Language("pt");
  public static final Language ITALIAN = new Language("it");
  public static final Language DUTCH = new Language("nl");

  /** The languages Baton speaks itself, English first. */
  public static final List<Language> SPOKEN =
      List.of(ENGLISH, SPANISH, FRENCH, GERMAN, PORTUGUESE, ITALIAN, DUTCH);

  /** The language of a BCP 47 tag such as {@code pt-BR}; English when the tag names none. */
  public static Language ofTag(String tag) {
    String code = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return code.isEmpty() ? ENGLISH : new Language(code);
  }

  /** This language when Baton speaks it, English otherwise. */
  public Language spoken() {
    return SPOKEN.contains(this) ? this : ENGLISH;
  }

  /** The locale that formats dates and amounts in this language. */
  public Locale locale() {
    return Locale.of(code);
  }
}
