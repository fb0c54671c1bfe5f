package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.Item;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which of some choices a message names: by its place in the list, by its words, or all. */
final class Choice {
  private static final Pattern PLACE =
      Pattern.compile("(?<![\\p{L}\\p{N}])([1-9])(?![\\p{L}\\p{N}])");
  private static final int SHORTEST = 3;
  private static final int LONGEST_READ = 500;
  private static final int ORDINALS = 5;
  private static final int MOST_WORDS_OF_A_PLACE = 6;

  private Choice() {}

  /** The items a message names; empty when it names none. */
  static List<Item> items(Exchange exchange, List<Item> offered) {
    String text = exchange.turn().text();
    Set<String> said = words(text);
    if (says(exchange, "choice.all")) {
      return offered;
    }
    List<String> titles = offered.stream().map(Item::title).toList();
    Set<Integer> named = named(said, titles);
    return (named.isEmpty() ? placesOf(exchange, offered.size()) : named)
        .stream().sorted().map(offered::get).toList();
  }

  /** The one choice a message names by its place or its words, if it is one. */
  static Optional<String> one(Exchange exchange, List<String> choices) {
    String text = exchange.turn().text();
    String plain = plain(text).strip();
    for (String choice : choices) {
      if (plain(choice).equals(plain)) {
        return Optional.of(choice);
      }
    }
    Set<Integer> places = placesOf(exchange, choices.size());
    Set<Integer> chosen = places.size() == 1 ? places : mostlySaid(words(text), choices);
    return chosen.size() == 1
        ? Optional.of(choices.get(chosen.iterator().next()))
        : Optional.empty();
  }

  /** The choice of which most words are said, and at least half. */
  private static Set<Integer> mostlySaid(Set<String> said, List<String> choices) {
    Set<Integer> chosen = new LinkedHashSet<>();
    double most = 0.5;
    for (int i = 0; i < choices.size(); i++) {
      Set<String> own = words(choices.get(i));
      double share = (double) own.stream().filter(said::contains).count() / Math.max(1, own.size());
      if (share > most) {
        chosen.clear();
      }
      if (share >= most) {
        most = share;
        chosen.add(i);
      }
    }
    return chosen;
  }

  /** The order a message means among some: by place, by what is in it, or the latest. */
  static Optional<Order> order(Exchange exchange, List<Order> offered) {
    String text = exchange.turn().text();
    if (says(exchange, "choice.latest")) {
      return offered.stream().max(Comparator.comparing(Order::placedAt));
    }
    Set<Integer> places = placesOf(exchange, offered.size());
    boolean asked = !exchange.memory().at().isEmpty();
    if (asked && places.size() == 1) {
      return Optional.of(offered.get(places.iterator().next()));
    }
    Set<String> said = words(text);
    List<Order> holding =
        offered.stream()
            .filter(o -> !named(said, o.items().stream().map(Item::title).toList()).isEmpty())
            .toList();
    return holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty();
  }

  /** The choices of which the words hold the last word, or a word no other choice has. */
  private static Set<Integer> named(Set<String> said, List<String> choices) {
    Set<Integer> named = new LinkedHashSet<>();
    for (int i = 0; i < choices.size(); i++) {
      List<String> own = new ArrayList<>(words(choices.get(i)));
      for (String word : own) {
        boolean distinctive =
            choices.stream().filter(choice -> words(choice).contains(word)).count() == 1;
        if (said.contains(word) && (distinctive || word.equals(own.getLast()))) {
          named.add(i);
        }
      }
    }
    return named;
  }

  /** The places a short message names in figures or words: "2", "the first one", "the last". */
  private static Set<Integer> placesOf(Exchange exchange, int size) {
    String text = exchange.turn().text();
    Set<Integer> places = places(text, size);
    boolean asked = !exchange.memory().at().isEmpty();
    if (!asked || spaced(text).strip().split(" ", -1).length > MOST_WORDS_OF_A_PLACE) {
      return places;
    }
    for (int place = 0; place < Math.min(size, ORDINALS); place++) {
      if (says(exchange, "choice.place." + (place + 1))) {
        places.add(place);
      }
    }
    if (places.isEmpty() && says(exchange, "choice.latest")) {
      places.add(size - 1);
    }
    return places;
  }

  private static boolean says(Exchange exchange, String key) {
    return exchange.voice().words(key).stream()
        .anyMatch(one -> saysPhrase(exchange.turn().text(), one));
  }

  private static Set<Integer> places(String text, int size) {
    Set<Integer> places = new LinkedHashSet<>();
    Matcher matcher = PLACE.matcher(text.length() > LONGEST_READ ? "" : text);
    while (matcher.find()) {
      int place = matcher.group(1).charAt(0) - '1';
      if (place < size) {
        places.add(place);
      }
    }
    return places;
  }

  private static boolean saysPhrase(String text, String phrase) {
    return spaced(text).contains(spaced(phrase));
  }

  private static String spaced(String text) {
    return " " + String.join(" ", plain(text).strip().split("[^\\p{L}\\p{N}]+", -1)) + " ";
  }

  /** The words of a text in their order, without plural, accents and case. */
  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : plain(text).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.length() >= SHORTEST) {
        words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
      }
    }
    return words;
  }

  /** Without case and accents, at most the first 500 characters. */
  static String plain(String text) {
    String some = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
    return Normalizer.normalize(some.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("n['’]t\\b", " not");
  }
}
