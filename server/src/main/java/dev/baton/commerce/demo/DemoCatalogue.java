package dev.baton.commerce.demo;

import dev.baton.commerce.Money;
import dev.baton.commerce.Product;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the demo shop sells. */
final class DemoCatalogue {
  private static final int MOST = 5;

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** A product and whether it is sold for good. */
  record Entry(Product product, boolean finalSale) {}

  DemoCatalogue(String currency) {
    for (List<String> row : Table.read("products.txt")) {
      Product product =
          new Product(
              row.get(0),
              row.get(1),
              money(row.get(2), currency),
              row.get(5),
              "in".equals(row.get(4)));
      entries.put(row.get(0), new Entry(product, "final".equals(row.get(3))));
    }
  }

  static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount).movePointRight(2).longValueExact(), currency);
  }

  Entry entry(String key) {
    Entry entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException("no product " + key);
    }
    return entry;
  }

  /** The products whose titles share words with the text, those that share most first. */
  List<Product> search(String text) {
    Set<String> asked = words(text);
    return entries.values().stream()
        .map(Entry::product)
        .filter(product -> shared(product, asked) > 0)
        .sorted(Comparator.comparingDouble((Product product) -> -shared(product, asked)))
        .limit(MOST)
        .toList();
  }

  private static double shared(Product product, Set<String> asked) {
    Set<String> title = words(product.title());
    return (double) title.stream().filter(asked::contains).count() / title.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() > 2) {
        words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }
}
