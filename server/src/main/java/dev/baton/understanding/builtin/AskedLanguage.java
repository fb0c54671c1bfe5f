package dev.baton.understanding.builtin;

import dev.baton.shared.Language;
import dev.baton.understanding.grammar.PhraseBook.Found;
import java.util.Optional;

/** The language a shopper asks to be answered in, in whatever language they ask. */
final class AskedLanguage {
  private static final String LABEL = "speak ";

  private AskedLanguage() {}

  static Optional<Found> found(Scan scan) {
    return Scan.longest(scan.all(), AskedLanguage::is);
  }

  /** That language, where one is asked for. */
  static Optional<Language> in(Scan scan) {
    return found(scan).map(found -> new Language(found.label().substring(LABEL.length())));
  }

  static boolean is(Found found) {
    return found.label().startsWith(LABEL);
  }
}
