package dev.baton.commerce.shopify;

import dev.baton.commerce.Customer;
import dev.baton.commerce.Order;
import dev.baton.commerce.Product;
import dev.baton.commerce.Shop;
import dev.baton.commerce.shopify.Returnable.Reason;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One shop at Shopify. */
final class ShopifyShop implements Shop {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final int MOST_REMEMBERED = 200;
  private final ShopifyOrders orders;
  private final ShopifyCancellations cancellations;
  private final ShopifyAddresses addresses;
  private final ShopifyReturns returns;
  private final ShopifyProducts products;
  private final ShopifyCustomers customers;
  private final KnownOrders known;
  private final StoreId store;
  private final Clock clock;
  private final Map<String, Reasons> reasons = new ConcurrentHashMap<>();

  /** Reasons for a while: a chat asks for them several times. */
  private record Reasons(List<String> names, Instant since) {}

  ShopifyShop(
      Graph graph,
      ShopifyAccount.Rules rules,
      ShopifyRequests requests,
      StoreId store,
      Clock clock) {
    this.orders = new ShopifyOrders(graph, rules);
    this.cancellations = new ShopifyCancellations(graph, orders, requests, store);
    this.addresses = new ShopifyAddresses(graph, orders, requests, store);
    this.returns = new ShopifyReturns(graph, orders, requests, store);
    this.products = new ShopifyProducts(graph);
    this.customers = new ShopifyCustomers(graph);
    this.known = requests.orders();
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Optional<Order> order(OrderNumber number) {
    return orders.order(number, id -> known.know(store, id, number));
  }

  @Override
  public List<Order> ordersOf(EmailAddress customer) {
    return orders.of(customer);
  }

  @Override
  public Cancellation cancel(OrderNumber number) {
    return orders
        .find(number)
        .map(id -> cancellations.cancel(id, clock.instant()))
        .orElse(Cancellation.REFUSED);
  }

  @Override
  public Cancellation cancellation(OrderNumber number) {
    return orders.find(number).map(cancellations::follow).orElse(Cancellation.REFUSED);
  }

  @Override
  public ReturnOutcome requestReturn(ReturnRequest request) {
    return orders
        .find(request.number())
        .map(id -> returns.request(id, request, clock.instant()))
        .orElseGet(() -> new ReturnOutcome.Refused("no such order"));
  }

  @Override
  public AddressOutcome changeAddress(AddressRequest request) {
    return orders
        .find(request.number())
        .map(id -> addresses.change(id, request, clock.instant()))
        .orElseGet(() -> new AddressOutcome.Refused("no such order"));
  }

  @Override
  public List<String> returnReasons(OrderNumber number) {
    @Nullable Reasons known = reasons.get(number.key());
    Instant now = clock.instant();
    if (known == null || now.isAfter(known.since().plus(FRESH))) {
      List<String> names =
          orders.find(number).map(returns::reasons).orElse(List.of()).stream()
              .map(Reason::name)
              .toList();
      known = new Reasons(names, now);
      if (reasons.size() >= MOST_REMEMBERED) {
        reasons.clear();
      }
      reasons.put(number.key(), known);
    }
    return known.names();
  }

  @Override
  public Optional<Customer> customer(String id) {
    return customers.customer(id);
  }

  @Override
  public Optional<Customer> customer(EmailAddress email) {
    return customers.customer(email);
  }

  @Override
  public List<Product> products(String words) {
    return products.search(words);
  }
}
