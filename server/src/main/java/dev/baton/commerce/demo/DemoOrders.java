package dev.baton.commerce.demo;

import dev.baton.commerce.Customer;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo shop's orders and customers, as its files tell them. */
final class DemoOrders {
  private final List<DemoOrder> all = new ArrayList<>();
  private final Map<String, DemoOrder.Customer> customers = new LinkedHashMap<>();

  DemoOrders() {
    for (List<String> row : Table.read("customers.txt")) {
      customers.put(
          row.getFirst(),
          new DemoOrder.Customer(
              row.get(1),
              EmailAddress.parse(row.get(2)).orElseThrow(),
              Table.parts(row.get(4), ","),
              row.get(3)));
    }
    for (List<String> row : Table.read("orders.txt")) {
      DemoOrder.Customer customer = customers.get(row.get(1));
      if (customer == null) {
        throw new IllegalArgumentException("no customer " + row.get(1));
      }
      all.add(new DemoOrder(row, customer));
    }
  }

  Optional<DemoOrder> find(OrderNumber number) {
    return all.stream().filter(order -> order.number().key().equals(number.key())).findFirst();
  }

  List<DemoOrder> of(EmailAddress customer) {
    return all.stream().filter(order -> order.customer().email().sameAs(customer)).toList();
  }

  Optional<Customer> customer(String id) {
    return Optional.ofNullable(customers.get(id)).map(found -> asCustomer(id, found));
  }

  Optional<Customer> customer(EmailAddress email) {
    return customers.entrySet().stream()
        .filter(entry -> entry.getValue().email().sameAs(email))
        .map(entry -> asCustomer(entry.getKey(), entry.getValue()))
        .findFirst();
  }

  private static Customer asCustomer(String id, DemoOrder.Customer found) {
    return new Customer(id, found.email(), found.name(), null);
  }
}
