package dev.baton.understanding;

import dev.baton.shared.Language;
import java.util.List;

/**
 * Puts sentences of the assistant in other words. What comes back asks the same and promises no
 * more, or is the sentence itself.
 *
 * <p>Guarantees: never throws, as many texts as sentences, bounded time. May wait for a language
 * model; so no transaction is open meanwhile. Is told no word of a shopper.
 */
public interface Rewording {
  /** Every sentence as it is. */
  Rewording NONE = (sentences, language, tone) -> sentences;

  /**
   * The same sentences in other words, in this language.
   *
   * @param tone how, in the merchant's words; empty for as usual
   */
  List<String> reword(List<String> sentences, Language language, String tone);
}
