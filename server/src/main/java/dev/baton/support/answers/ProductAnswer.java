package dev.baton.support.answers;

import dev.baton.commerce.Product;
import dev.baton.shared.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a question is surely about one product and surely answered by what the shop says of
 * it: every word that matters is in its title or description, or is one every product answers.
 */
public final class ProductAnswer {
  private static final Set<String> ANY =
      Words.of(
          "price available availability stock sell selling buy made make material materials fabric"
              + " describe description details information info more product item",
          Language.ENGLISH);
  private static final Set<String> ALWAYS = Set.of("COST");

  private ProductAnswer() {}

  /** The product that answers it. */
  public static Optional<Product> to(String question, List<Product> found) {
    Set<String> asked = Words.of(question, Language.ENGLISH);
    List<Product> named = found.stream().filter(product -> names(asked, product)).toList();
    if (named.size() != 1) {
      return Optional.empty();
    }
    Set<String> known = new HashSet<>(ANY);
    known.addAll(ALWAYS);
    known.addAll(Words.of(named.getFirst().title(), Language.ENGLISH));
    known.addAll(Words.of(named.getFirst().about(), Language.ENGLISH));
    return known.containsAll(asked) ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** By its whole title, or by the thing it is ("tray"), unless that is a common word. */
  private static boolean names(Set<String> asked, Product product) {
    List<String> title = List.copyOf(Words.of(product.title(), Language.ENGLISH));
    boolean whole = !title.isEmpty() && asked.containsAll(title);
    boolean thing = !title.isEmpty() && asked.contains(title.getLast());
    return whole || (thing && !title.getLast().equals("card") && !title.getLast().equals("cover"));
  }
}
