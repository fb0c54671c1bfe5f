package dev.baton.commerce.generic;

import dev.baton.commerce.Customer;
import dev.baton.commerce.Order;
import dev.baton.commerce.Product;
import dev.baton.commerce.Shop;
import dev.baton.commerce.http.Said;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A shop that answers by {@code contracts/shop.yaml}. What it says is checked as any other's. */
final class GenericShop implements Shop {
  private static final int MOST_ORDERS = 20;
  private static final int MOST_PRODUCTS = 5;
  private static final int LONGEST_NUMBER = 40;
  private final Asking asking;

  GenericShop(Asking asking) {
    this.asking = asking;
  }

  @Override
  public Optional<Order> order(OrderNumber number) {
    if (!plausible(number)) {
      return Optional.empty();
    }
    JsonNode answer = asking.ask("order", Map.of("number", number.value()));
    if (!answer.has("order")) {
      throw Said.nonsense();
    }
    return Said.absent(answer.path("order"))
        ? Optional.empty()
        : Optional.of(GenericOrder.read(answer.path("order")))
            .filter(order -> order.number().key().equals(number.key()));
  }

  @Override
  public List<Order> ordersOf(EmailAddress customer) {
    JsonNode answer = asking.ask("orders", Map.of("email", customer.value()));
    return Said.list(answer.path("orders"), GenericOrder::read).stream()
        .filter(order -> order.belongsTo(customer))
        .sorted((one, other) -> other.placedAt().compareTo(one.placedAt()))
        .limit(MOST_ORDERS)
        .toList();
  }

  @Override
  public Cancellation cancel(OrderNumber number) {
    return plausible(number)
        ? cancellation(
            asking.ask("cancel", Map.of("number", number.value(), "key", "cancel:" + number.key())))
        : Cancellation.REFUSED;
  }

  @Override
  public Cancellation cancellation(OrderNumber number) {
    return plausible(number)
        ? cancellation(asking.ask("cancellation", Map.of("number", number.value())))
        : Cancellation.REFUSED;
  }

  private static Cancellation cancellation(JsonNode answer) {
    return switch (answer.path("status").asString("")) {
      case "done" -> Cancellation.DONE;
      case "pending" -> Cancellation.PENDING;
      case "refused" -> Cancellation.REFUSED;
      default -> throw Said.nonsense();
    };
  }

  @Override
  public ReturnOutcome requestReturn(ReturnRequest request) {
    if (!plausible(request.number())) {
      return new ReturnOutcome.Refused("no such order");
    }
    JsonNode answer =
        asking.ask(
            "return",
            Map.of(
                "number", request.number().value(),
                "items", request.itemIds(),
                "reason", request.reason(),
                "note", request.note(),
                "key", request.key()));
    return switch (answer.path("status").asString("")) {
      case "accepted" -> new ReturnOutcome.Accepted(Said.text(answer.path("name")));
      case "refused" -> new ReturnOutcome.Refused(Said.words(answer.path("why")));
      default -> throw Said.nonsense();
    };
  }

  @Override
  public AddressOutcome changeAddress(AddressRequest request) {
    if (!plausible(request.number())) {
      return new AddressOutcome.Refused("no such order");
    }
    JsonNode answer =
        asking.ask(
            "address",
            Map.of(
                "number", request.number().value(),
                "address", GenericOrder.address(request.address()),
                "key", request.key()));
    return switch (answer.path("status").asString("")) {
      case "done" -> new AddressOutcome.Changed();
      case "refused" -> new AddressOutcome.Refused(Said.words(answer.path("why")));
      case "not_offered" -> new AddressOutcome.NotOffered();
      default -> throw Said.nonsense();
    };
  }

  @Override
  public List<String> returnReasons(OrderNumber number) {
    return Said.list(
        asking.ask("reasons", Map.of("number", number.value())).path("reasons"), Said::text);
  }

  @Override
  public Optional<Customer> customer(String id) {
    return GenericOrder.customer(asking.ask("customer", Map.of("id", id)));
  }

  @Override
  public Optional<Customer> customer(EmailAddress email) {
    return GenericOrder.customer(asking.ask("customer", Map.of("email", email.value())))
        .filter(found -> found.email() != null && found.email().sameAs(email));
  }

  @Override
  public List<Product> products(String words) {
    if (words.isBlank()) {
      return List.of();
    }
    return Said.list(
            asking.ask("products", Map.of("words", words)).path("products"), GenericOrder::product)
        .stream()
        .limit(MOST_PRODUCTS)
        .toList();
  }

  private static boolean plausible(OrderNumber number) {
    String value = number.value();
    return !value.isBlank()
        && value.length() <= LONGEST_NUMBER
        && value.chars().noneMatch(Character::isISOControl);
  }
}
