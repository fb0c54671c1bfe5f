package dev.baton.understanding.builtin;

import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.Word;
import java.util.BitSet;

/**
 * Which words of a message begin with a capital. Inside a sentence such a word is a name, except in
 * German; a message of nothing else is likely a name as a whole.
 */
final class Casing {
  /** "della", "delle" inside the name of a street. */
  private static final int LONGEST_PARTICLE = 5;

  private static final int FEWEST_CAPITALS = 2;

  private final BitSet capitals = new BitSet();
  private final BitSet first = new BitSet();
  private boolean small;
  private boolean title;
  private boolean number;
  private boolean longSmall;
  private int words;

  private Casing() {}

  static Casing of(Message message) {
    Casing casing = new Casing();
    for (int at = 0; at < message.size(); at++) {
      casing.add(message, at);
    }
    casing.title &= !casing.small && casing.words > 1;
    return casing;
  }

  private void add(Message message, int at) {
    Word word = message.words().get(at);
    String typed = message.text().substring(word.start(), word.end());
    number |= !typed.isEmpty() && Character.isDigit(typed.charAt(0));
    if (typed.isEmpty() || !Character.isLetter(typed.codePointAt(0))) {
      return;
    }
    words++;
    boolean capital = Character.isUpperCase(typed.codePointAt(0));
    boolean shouted = typed.length() > 1 && typed.chars().noneMatch(Character::isLowerCase);
    capitals.set(at, capital && typed.length() > 1);
    first.set(at, at == 0 || word.before() == Break.STOP);
    small |= !capital;
    longSmall |= !capital && typed.length() > LONGEST_PARTICLE;
    title |= capital && !shouted;
  }

  /** Whether a word is a name inside a sentence, or a noun of a German one. */
  boolean isNameInside(int at) {
    return small && capitals.get(at) && !first.get(at);
  }

  /** Whether all words begin with a capital and go on with small letters. */
  boolean isTitle() {
    return title;
  }

  /** Whether it is names and a number: "Calle de la Paz 9, Madrid". */
  boolean isAddress() {
    return number && !longSmall && capitals.cardinality() >= FEWEST_CAPITALS;
  }
}
