package dev.baton.support.internal;

import dev.baton.commerce.Money;
import dev.baton.commerce.Order.Item;
import dev.baton.shared.Language;
import dev.baton.shared.Sentences;
import dev.baton.skill.Turn;
import java.text.ListFormat;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * How the skills speak to one shopper: language, dates in the store's time zone, amounts, lists.
 */
final class Voice {
  private static final Sentences SENTENCES = Sentences.beside(Voice.class);

  private final Turn turn;
  private final Language language;
  private final Locale locale;

  Voice(Turn turn) {
    this.turn = turn;
    this.language = turn.language().spoken();
    this.locale = Locale.of(language.code(), turn.store().country());
  }

  Locale locale() {
    return locale;
  }

  /** A sentence in the shopper's language. */
  String say(String key, String... values) {
    return SENTENCES.say(language, key, values);
  }

  /** The words a sentence lists, for matching what shoppers choose. */
  List<String> words(String key) {
    return List.of(say(key).split("\\s*,\\s*", -1));
  }

  /** A day as people say it, with the year when it is another one. */
  String date(Instant instant) {
    ZonedDateTime day = instant.atZone(turn.store().timeZone());
    boolean thisYear = day.getYear() == turn.now().atZone(turn.store().timeZone()).getYear();
    DateTimeFormatter date = DateTimeFormatter.ofLocalizedPattern(thisYear ? "MMMMd" : "yMMMMd");
    return say(
        "day",
        "weekday",
        DateTimeFormatter.ofPattern("EEEE", locale).format(day),
        "date",
        date.withLocale(locale).format(day));
  }

  String money(Money money) {
    return money.spoken(locale);
  }

  /** Items with their quantities where there is more than one. */
  String items(List<Item> items) {
    return list(items.stream().map(Voice::item).toList());
  }

  static String item(Item item) {
    return item.quantity() == 1 ? item.title() : item.quantity() + " × " + item.title();
  }

  /** "one, two and three". */
  String list(List<String> things) {
    return things.isEmpty()
        ? ""
        : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
            .format(things);
  }
}
