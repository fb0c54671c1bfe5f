package dev.baton.commerce.shopify;

import dev.baton.commerce.Product;
import dev.baton.commerce.http.Said;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Looks for products by words. Only those in stock are told of: a stock of nothing may also mean
 * that the shop does not count it.
 */
final class ShopifyProducts {
  private static final int MOST = 5;
  private static final int MOST_WORDS = 10;
  private final Graph graph;

  ShopifyProducts(Graph graph) {
    this.graph = graph;
  }

  List<Product> search(String text) {
    Set<String> words = words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    String any = words.stream().limit(MOST_WORDS).collect(Collectors.joining(" OR "));
    GraphAnswer answer =
        graph.ask(Operation.PRODUCTS, Map.of("query", "(" + any + ") AND status:active"));
    if (answer.refused("products")) {
      return List.of();
    }
    return Said.list(answer.at("products").path("nodes"), ShopifyProducts::product).stream()
        .filter(product -> product.inStock() && shared(product, words) > 0)
        .sorted(Comparator.comparingDouble((Product product) -> -shared(product, words)))
        .limit(MOST)
        .toList();
  }

  private static Product product(JsonNode node) {
    JsonNode price = node.path("priceRangeV2").path("minVariantPrice");
    return new Product(
        OrderReading.tail(node.path("id")),
        Said.text(node.path("title")),
        Said.money(price.path("amount"), price.path("currencyCode")),
        "",
        Said.number(node.path("totalInventory")) > 0);
  }

  private static double shared(Product product, Set<String> asked) {
    Set<String> title = words(product.title());
    return title.isEmpty()
        ? 0
        : (double) title.stream().filter(asked::contains).count() / title.size();
  }

  /** Letters and digits only, and none of the search's own words: nothing else gets in. */
  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() > 2 && word.length() < 40 && !Set.of("and", "not").contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
