package dev.baton.ticket;

import dev.baton.shared.Detail;
import dev.baton.shared.DetailSource;
import dev.baton.shared.DetailState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What keys of a ticket mean, in English for agents. */
final class TicketWords {
  private static final DateTimeFormatter WITH_DATE =
      DateTimeFormatter.ofPattern("MMM d, uuuu, h:mm a", Locale.ENGLISH);
  private static final Map<String, String> REASONS =
      Map.of(
          "explicit_request", "The shopper asked for a person",
          "skill", "The assistant could not finish this itself",
          "sensitive", "A sensitive topic that people should handle",
          "frustration", "The shopper was unhappy with what the assistant could do",
          "not_understood", "The assistant could not help with the last messages",
          "button", "The shopper pressed \"Talk to a person\"",
          "api", "Another system asked for a person");
  private static final Map<String, String> EVENTS =
      Map.of(
          "page_viewed", "Viewed page",
          "product_viewed", "Viewed product",
          "search", "Searched for",
          "cart_updated", "Changed the cart",
          "checkout_started", "Started the checkout",
          "order_discussed", "Talked about order",
          "skill_tried", "Tried with the assistant");

  private TicketWords() {}

  static String reason(Story story) {
    String why = REASONS.getOrDefault(story.reason(), capital(story.reason()));
    return story.skill() == null ? why + "." : why + " (" + capital(story.skill()) + ").";
  }

  static String name(Detail detail) {
    return switch (detail) {
      case EMAIL -> "Email";
      case NAME -> "Name";
      case PHONE -> "Phone";
      case ORDER_NUMBER -> "Order number";
      case PHOTO -> "Photos";
    };
  }

  /** A detail's value with its state, where it came from and whether it is proven. */
  static String value(TicketDetail detail) {
    @Nullable String value = detail.value();
    List<String> remarks = new ArrayList<>();
    String begin =
        switch (detail.state()) {
          case GIVEN -> value == null ? "given" : Escape.line(value);
          case DECLINED -> "the shopper would not give it";
          case SKIPPED -> "skipped by the shopper";
          case NOT_FOUND -> {
            remarks.add("the shop does not know this number");
            yield value == null ? "not found" : Escape.line(value);
          }
          case NOT_VALID -> {
            remarks.add("not valid, as the shopper wrote it");
            yield value == null ? "not valid" : "\"" + Escape.line(value) + "\"";
          }
        };
    if (detail.source() != null && value != null) {
      remarks.add(source(detail.source()));
    }
    if (detail.state() == DetailState.GIVEN && identifies(detail.detail())) {
      remarks.add(detail.verified() ? "verified" : "not verified");
    }
    if (detail.note() != null) {
      remarks.add(Escape.line(detail.note()));
    }
    return remarks.isEmpty() ? begin : begin + " (" + String.join(", ", remarks) + ")";
  }

  static String author(Author author) {
    return switch (author) {
      case SHOPPER -> "Shopper";
      case ASSISTANT -> "Assistant";
      case AGENT -> "Agent";
      case SYSTEM -> "Baton";
    };
  }

  static String event(JourneyEvent event) {
    StringBuilder words =
        new StringBuilder(EVENTS.getOrDefault(event.type(), capital(event.type())));
    event
        .facts()
        .forEach(
            (name, value) -> {
              String fact = Escape.line(value);
              words.append(
                  switch (name) {
                    case "title", "query", "name", "what" -> " \"" + fact + "\"";
                    case "order", "orderNumber" -> " #" + fact;
                    case "url" -> " " + fact;
                    default -> ", " + Escape.line(name) + " " + fact;
                  });
            });
    return words.toString();
  }

  static String time(Instant at, ZoneId zone) {
    return WITH_DATE.format(at.atZone(zone));
  }

  private static boolean identifies(Detail detail) {
    return detail == Detail.EMAIL || detail == Detail.PHONE || detail == Detail.NAME;
  }

  private static String source(DetailSource source) {
    return switch (source) {
      case TYPED -> "typed in this chat";
      case EARLIER -> "from an earlier chat";
      case ACCOUNT -> "from the signed-in account";
      case ORDER -> "from the order";
      case API -> "from another system";
    };
  }

  private static String capital(String key) {
    String words = Escape.line(key).replace('_', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
  }
}
