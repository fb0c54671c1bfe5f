package dev.baton.understanding.grammar;

import java.util.List;

/**
 * A message cleaned of what nobody sees, and its words.
 *
 * @param text what the shopper sees of it: no control, zero-width or direction characters, no
 *     markup
 * @param words its words in order, cut off after {@value #MOST_WORDS}
 */
public record Message(String text, List<Word> words) {
  static final int MOST_WORDS = 2500;

  public Message {
    words = List.copyOf(words);
  }

  /** Reads a message of any kind. */
  public static Message of(String raw) {
    String text = Signs.say(Markup.strip(Cleaner.clean(raw)));
    return new Message(text, Tokenizer.words(ControlTokens.blank(text)));
  }

  /** How many words it has. */
  public int size() {
    return words.size();
  }

  /** The text from one word up to, not including, another. */
  public String slice(int from, int to) {
    if (from >= to) {
      return "";
    }
    return text.substring(words.get(from).start(), words.get(to - 1).end());
  }
}
