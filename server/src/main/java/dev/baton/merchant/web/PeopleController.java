package dev.baton.merchant.web;

import dev.baton.merchant.Person;
import dev.baton.merchant.Stores;
import dev.baton.merchant.internal.People;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.PhoneNumber;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's right to their data. Who it is stands in bodies only: URLs end up in logs. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/people")
class PeopleController {
  private final People people;
  private final Stores stores;

  PeopleController(People people, Stores stores) {
    this.people = people;
    this.stores = stores;
  }

  /**
   * Whose data: all of it that any of these leads to.
   *
   * @param phone with its country's prefix, or as it is dialled in the store's country
   * @param order its number
   * @param customerId as the shop, or the login that vouches for its customers, has it
   */
  record Whose(
      @Nullable String email,
      @Nullable String phone,
      @Nullable String order,
      @Nullable String customerId) {}

  /**
   * All that is kept, by kind.
   *
   * @param email the address that was asked for, or null
   */
  record Exported(@Nullable String email, Map<String, List<Map<String, Object>>> data) {}

  /** How many things were erased, by kind. */
  record Erased(Map<String, Integer> erased) {}

  @PostMapping("/export")
  Exported export(@PathVariable String store, @RequestBody Whose whose) {
    Person person = person(store, whose);
    return new Exported(
        person.emails().stream().map(EmailAddress::value).findFirst().orElse(null),
        people.export(new StoreId(store), person));
  }

  @PostMapping("/erase")
  Erased erase(@PathVariable String store, @RequestBody Whose whose) {
    return new Erased(people.erase(new StoreId(store), person(store, whose)));
  }

  private Person person(String store, Whose whose) {
    Person person =
        Person.by(
            given(whose.email(), "/email", "email address", EmailAddress::parse),
            given(whose.phone(), "/phone", "telephone number", text -> phone(store, text)),
            given(whose.order(), "/order", "order number", PeopleController::order),
            customers(whose.customerId()));
    if (person.isNobody()) {
      throw Problem.malformed(
          "/email",
          "missing",
          "Say whose data: by email address, phone, order number or customer id.");
    }
    return person;
  }

  private static <T> Set<T> given(
      @Nullable String text, String pointer, String what, Function<String, Optional<T>> read) {
    return text == null
        ? Set.of()
        : Set.of(
            read.apply(text)
                .orElseThrow(
                    () ->
                        Problem.unprocessable(pointer, "wrong_value", "This is no " + what + ".")));
  }

  private Optional<PhoneNumber> phone(String store, String text) {
    return stores
        .find(new StoreId(store))
        .flatMap(found -> PhoneNumber.parse(text, found.country()));
  }

  private static Optional<OrderNumber> order(String text) {
    OrderNumber number = new OrderNumber(text);
    return number.value().isEmpty() ? Optional.empty() : Optional.of(number);
  }

  private static Set<String> customers(@Nullable String id) {
    return id == null || id.isBlank()
        ? Set.of()
        : Set.of("shop:" + id.strip(), "login:" + id.strip());
  }
}
