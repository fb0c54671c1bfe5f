package dev.baton.merchant.web;

import dev.baton.merchant.internal.People;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's right to their data. The address stands in bodies only: URLs end up in logs. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/people")
class PeopleController {
  private final People people;

  PeopleController(People people) {
    this.people = people;
  }

  /** Whose data. */
  record Person(@Nullable String email) {}

  /** All that is kept, by kind. */
  record Exported(String email, Map<String, List<Map<String, Object>>> data) {}

  /** How many things were erased, by kind. */
  record Erased(Map<String, Integer> erased) {}

  @PostMapping("/export")
  Exported export(@PathVariable String store, @RequestBody Person person) {
    EmailAddress email = email(person);
    return new Exported(email.value(), people.export(new StoreId(store), email));
  }

  @PostMapping("/erase")
  Erased erase(@PathVariable String store, @RequestBody Person person) {
    return new Erased(people.erase(new StoreId(store), email(person)));
  }

  private static EmailAddress email(Person person) {
    if (person.email() == null) {
      throw Problem.malformed("/email", "missing", "Say whose data: an email address.");
    }
    return EmailAddress.parse(person.email())
        .orElseThrow(
            () -> Problem.unprocessable("/email", "wrong_value", "This is no email address."));
  }
}
