package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.commerce.Order.Item;
import dev.baton.commerce.Order.Parcel;
import dev.baton.commerce.Order.ParcelStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where an order stands, in words: for the shopper in their language, for the agent in English. */
final class Standing {
  /** States of which no carrier tells. */
  private static final Set<ParcelStatus> PLAIN =
      EnumSet.of(ParcelStatus.SENT, ParcelStatus.READY_FOR_PICKUP);

  private final Voice voice;
  private final Order order;
  private final String number;

  Standing(Voice voice, Order order) {
    this.voice = voice;
    this.order = order;
    this.number = order.number().spoken();
  }

  /** For the agent: "shipped, paid, UPS 1Z… in transit". */
  static String inEnglish(Order order) {
    List<String> words = new ArrayList<>();
    words.add(plain(order.status()));
    words.add(plain(order.payment()));
    for (Parcel parcel : order.parcels()) {
      words.add(
          String.join(
              " ",
              Objects.requireNonNullElse(parcel.carrier(), "parcel"),
              Objects.requireNonNullElse(parcel.trackingNumber(), "without a number"),
              plain(parcel.status())));
    }
    order
        .returns()
        .forEach(back -> words.add("return " + back.name() + " " + plain(back.status())));
    return String.join(", ", words);
  }

  private static String plain(Enum<?> state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** All there is to say about where it is. */
  String told() {
    List<String> lines = new ArrayList<>();
    switch (order.status()) {
      case CANCELLED -> lines.add(voice.say("status.cancelled", "order", number));
      case RETURNED -> lines.add(voice.say("status.returned", "order", number));
      case OPEN -> lines.add(open());
      case PARTLY_SHIPPED, SHIPPED, DELIVERED -> parcels(lines);
    }
    lines.addAll(returns());
    lines.addAll(refunds());
    return String.join("\n", lines);
  }

  private String open() {
    String key =
        order.payment() == Order.Payment.UNPAID ? "status.open.unpaid" : "status.open.paid";
    return voice.say(key, "order", number, "items", voice.items(order.items()));
  }

  private void parcels(List<String> lines) {
    if (order.parcels().size() == 1 && order.status() != Order.Status.PARTLY_SHIPPED) {
      lines.add(parcel("one.", order.parcels().getFirst()));
    } else {
      lines.add(
          voice.say(
              order.status() == Order.Status.PARTLY_SHIPPED ? "status.part" : "status.several",
              "order",
              number));
      for (Parcel parcel : order.parcels()) {
        lines.add("• " + voice.items(itemsOf(parcel)) + ": " + parcel("parcel.", parcel));
      }
    }
    List<Item> waiting = notSent();
    if (!waiting.isEmpty()) {
      lines.add("• " + voice.say("status.waiting", "items", voice.items(waiting)));
    }
    if (order.status() == Order.Status.DELIVERED) {
      lines.add(voice.say("status.delivered.hint"));
    }
  }

  private List<Item> itemsOf(Parcel parcel) {
    return order.items().stream().filter(i -> parcel.itemIds().contains(i.id())).toList();
  }

  private List<Item> notSent() {
    return order.items().stream()
        .filter(i -> order.parcels().stream().noneMatch(p -> p.itemIds().contains(i.id())))
        .toList();
  }

  private String parcel(String form, Parcel parcel) {
    String carrier = parcel.carrier();
    String tracking = parcel.trackingNumber();
    String text =
        carrier == null || tracking == null || PLAIN.contains(parcel.status())
            ? plain(form, parcel)
            : voice.say(
                form + key(parcel),
                "order",
                number,
                "date",
                day(parcel.deliveredAt()),
                "sent",
                voice.date(parcel.shippedAt()),
                "carrier",
                carrier,
                "tracking",
                tracking,
                "due",
                day(parcel.estimatedAt()));
    return parcel.trackingUrl() == null ? text : text + " " + parcel.trackingUrl();
  }

  /** Without a word on the carrier. */
  private String plain(String form, Parcel parcel) {
    String key =
        switch (parcel.status()) {
          case SENT, IN_TRANSIT, OUT_FOR_DELIVERY -> "plain.sent";
          case READY_FOR_PICKUP -> "plain.pickup";
          case DELAYED -> "plain.delayed";
          case DELIVERED ->
              parcel.deliveredAt() == null ? "plain.delivered.undated" : "plain.delivered";
          case FAILED -> "plain.failed";
        };
    String what =
        voice.say(key, "sent", voice.date(parcel.shippedAt()), "date", day(parcel.deliveredAt()));
    String text =
        form.equals("one.") ? voice.say("plain.one", "order", number, "what", what) : what;
    return text
        + " "
        + (parcel.trackingNumber() == null
            ? voice.say("tracking.none")
            : voice.say("tracking.number", "tracking", parcel.trackingNumber()));
  }

  private String day(@Nullable Instant instant) {
    return instant == null ? "" : voice.date(instant);
  }

  private static String key(Parcel parcel) {
    boolean dated = parcel.estimatedAt() != null;
    return switch (parcel.status()) {
      case SENT, READY_FOR_PICKUP -> throw new IllegalStateException("told plainly");
      case IN_TRANSIT -> dated ? "transit.due" : "transit";
      case OUT_FOR_DELIVERY -> "out";
      case DELAYED -> dated ? "delayed.due" : "delayed";
      case DELIVERED -> parcel.deliveredAt() == null ? "delivered.undated" : "delivered";
      case FAILED -> "failed";
    };
  }

  private List<String> returns() {
    return order.returns().stream()
        .map(
            back ->
                voice.say(
                    "return."
                        + back.status().name().toLowerCase(Locale.ROOT)
                        + (back.requestedAt() == null ? ".undated" : ""),
                    "name",
                    back.name(),
                    "date",
                    day(back.requestedAt())))
        .toList();
  }

  /** What the shop says was paid back; nothing where it says nothing. */
  List<String> refunds() {
    return order.refunds().stream()
        .map(
            refund ->
                voice.say(
                    "refund.shown",
                    "amount",
                    voice.money(refund.amount()),
                    "date",
                    voice.date(refund.at())))
        .toList();
  }

  /** Whether somebody should look after a parcel: it failed, or is overdue. */
  boolean troubled(Instant now) {
    return order.parcels().stream()
        .anyMatch(
            p ->
                p.status() == ParcelStatus.FAILED
                    || (p.status() == ParcelStatus.DELAYED
                        && p.estimatedAt() != null
                        && p.estimatedAt().isBefore(now)));
  }
}
