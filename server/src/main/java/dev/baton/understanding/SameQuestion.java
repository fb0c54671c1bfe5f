package dev.baton.understanding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells whether two messages are the same question in nearly the same words. What carries little
 * ("please", "my", "again") is left aside, and a word with another ending or a slip is the same
 * word. A number must be the same number.
 */
public final class SameQuestion {
  private static final double NEARLY = 0.75;
  private static final int FEWEST_WORDS = 2;
  private static final int LONGEST = 2_000;
  private static final int SHORTEST_STEM = 4;

  /** Words that say nothing of their own, in the languages Baton speaks. */
  private static final Set<String> LITTLE =
      Set.copyOf(
          List.of(
              ("a an the my is are it its to of in on at for and so please pls hi hello hey again just i"
                      + " im me you u can could would will do does did tell asked said still ok now well"
                      + " el la los las un una mi es de del en que y por favor hola otra vez me lo le se"
                      + " ya pero al su digo"
                      + " le les l d ma mon mes une est ce c des du et s il vous plait svp bonjour encore"
                      + " je j ai nous donc au"
                      + " der die das den dem ein eine mein meine ist sind es zu und bitte hallo nochmal"
                      + " ich mir mich denn doch noch mal wieder"
                      + " o os as um uma meu minha e do da no na ola oi por favor de novo eu me ja com"
                      + " s il lo gli uno mio mia della di che ciao ancora per favore mi ho al nel"
                      + " het een mijn van en op alstublieft aub hallo nog eens ik dan toch maar graag")
                  .split(" ", -1)));

  private SameQuestion() {}

  /**
   * Whether most words of the two are the same, whatever their order, case and accents. Where there
   * is hardly a word that says something, all must be.
   */
  public static boolean asked(String one, String other) {
    List<String> first = words(one);
    List<String> second = words(other);
    if (Math.min(first.size(), second.size()) < FEWEST_WORDS) {
      return first.equals(second)
          && first.stream().anyMatch(word -> word.length() >= SHORTEST_STEM)
          && isPhrase(one)
          && isPhrase(other);
    }
    if (!numbers(first).equals(numbers(second))) {
      return false;
    }
    List<String> left = new ArrayList<>(second);
    int common = 0;
    for (String word : first) {
      int at = same(word, left);
      if (at >= 0) {
        left.remove(at);
        common++;
      }
    }
    return common >= NEARLY * (first.size() + second.size() - common);
  }

  /** "Refund now", unlike a lone word, which may answer a question twice. */
  private static boolean isPhrase(String text) {
    return text.strip().contains(" ");
  }

  /** The place in a list of the same word, or of one with another ending or a slip; -1 if none. */
  private static int same(String word, List<String> among) {
    int exact = among.indexOf(word);
    for (int i = 0; exact < 0 && i < among.size(); i++) {
      exact = isForm(word, among.get(i)) ? i : -1;
    }
    return exact;
  }

  private static boolean isForm(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    int alike = 0;
    while (alike < shorter && one.charAt(alike) == other.charAt(alike)) {
      alike++;
    }
    int alikeAtEnd = 0;
    while (alikeAtEnd < shorter - alike
        && one.charAt(one.length() - 1 - alikeAtEnd)
            == other.charAt(other.length() - 1 - alikeAtEnd)) {
      alikeAtEnd++;
    }
    boolean ending = alike >= SHORTEST_STEM && alike >= 0.7 * longer;
    boolean slip = longer > SHORTEST_STEM && alike > 0 && alike + alikeAtEnd >= longer - 1;
    return shorter >= SHORTEST_STEM && (ending || slip);
  }

  private static Set<String> numbers(List<String> words) {
    Set<String> numbers = new HashSet<>();
    for (String word : words) {
      if (word.chars().anyMatch(Character::isDigit)) {
        numbers.add(word);
      }
    }
    return numbers;
  }

  private static List<String> words(String text) {
    String some = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    String plain =
        Normalizer.normalize(some.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "");
    Set<String> words = new LinkedHashSet<>();
    for (String word : plain.split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !LITTLE.contains(word)) {
        words.add(word);
      }
    }
    return List.copyOf(words);
  }
}
