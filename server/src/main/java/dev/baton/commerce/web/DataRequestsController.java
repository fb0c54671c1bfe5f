package dev.baton.commerce.web;

import dev.baton.commerce.jdbc.ShopHookRows;
import dev.baton.merchant.Person;
import dev.baton.merchant.RightsOfPeople;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.PhoneNumber;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Customers' questions for their data that came over the shop system; the merchant answers them.
 */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/shop/data-requests")
class DataRequestsController {
  private final ShopHookRows rows;
  private final RightsOfPeople rights;
  private final Clock clock;

  DataRequestsController(ShopHookRows rows, RightsOfPeople rights, Clock clock) {
    this.rows = rows;
    this.rights = rights;
    this.clock = clock;
  }

  /**
   * A question on the wire.
   *
   * @param email the customer's, where the shop told one
   * @param phone the customer's, where the shop told one
   * @param customerId the shop's own
   * @param orders numbers of their orders that Baton knows
   * @param answeredAt when the data was taken out, or null
   */
  record ShownRequest(
      UUID id,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String customerId,
      List<String> orders,
      Instant askedAt,
      @Nullable Instant answeredAt) {

    static ShownRequest of(ShopHookRows.DataRequest one) {
      Person person = one.person();
      return new ShownRequest(
          one.id(),
          person.emails().stream().map(EmailAddress::value).findFirst().orElse(null),
          person.phones().stream().map(PhoneNumber::value).findFirst().orElse(null),
          person.customers().stream()
              .map(name -> name.replaceFirst(".*[:/]", ""))
              .findFirst()
              .orElse(null),
          person.orders().stream().map(OrderNumber::value).sorted().toList(),
          one.askedAt(),
          one.answeredAt());
    }
  }

  /** All questions. */
  record ShownRequests(List<ShownRequest> items, @Nullable String nextCursor) {}

  /** All that is kept about the person, by kind. */
  record DataOfPerson(@Nullable String email, Map<String, List<Map<String, Object>>> data) {}

  @GetMapping
  ShownRequests all(@PathVariable String store) {
    return new ShownRequests(
        rows.requests(new StoreId(store)).stream().map(ShownRequest::of).toList(), null);
  }

  /** Takes the person's data out, to be handed on to them, and marks the question as answered. */
  @PostMapping("/{id}/export")
  DataOfPerson export(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    ShopHookRows.DataRequest request =
        rows.requests(storeId).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("There is no such question."));
    DataOfPerson data =
        new DataOfPerson(
            ShownRequest.of(request).email(), rights.export(storeId, request.person()));
    rows.answered(storeId, id, clock.instant());
    return data;
  }
}
