package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of a message as {@link Likeness} sees them: any number is the same as any other. */
final class Words {
  private Words() {}

  static List<String> of(String text) {
    return of(Message.of(text));
  }

  static List<String> of(Message message) {
    List<String> words = new ArrayList<>();
    for (Word word : message.words()) {
      words.add(seen(word.text()));
    }
    return words;
  }

  static String seen(String word) {
    char first = word.charAt(0);
    boolean number = first >= '0' && first <= '9';
    return number ? word.length() > 3 ? "0000" : "0" : word;
  }
}
