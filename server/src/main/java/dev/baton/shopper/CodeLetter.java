package dev.baton.shopper;

import dev.baton.shared.Language;
import dev.baton.shared.Sentences;
import dev.baton.shopper.ShopperMail.Letter;

/** What stands in the mail that brings a code. */
public final class CodeLetter {
  private static final Sentences SENTENCES = Sentences.beside(CodeLetter.class);

  private CodeLetter() {}

  /** The letter, in the shopper's language. */
  public static Letter of(Language language, String store, String code) {
    return new Letter(
        SENTENCES.say(language, "code_subject", "store", store, "code", code),
        SENTENCES.say(language, "code_text", "store", store, "code", code)
            + "\n\n"
            + SENTENCES.say(language, "code_not_you")
            + "\n");
  }
}
