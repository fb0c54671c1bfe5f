package dev.baton.merchant;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.PhoneNumber;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person whose data is asked for or erased: all by which Baton may know them. What matches any of
 * it is theirs.
 *
 * @param customers as logins name them, {@code shop:191167} or {@code login:…}
 * @param conversations those that were found to be theirs; the caller of {@link RightsOfPeople}
 *     names none
 */
public record Person(
    Set<EmailAddress> emails,
    Set<PhoneNumber> phones,
    Set<OrderNumber> orders,
    Set<String> customers,
    Set<UUID> conversations) {

  public Person {
    emails = Set.copyOf(emails);
    phones = Set.copyOf(phones);
    orders = Set.copyOf(orders);
    customers = Set.copyOf(customers);
    conversations = Set.copyOf(conversations);
  }

  /** Somebody by all that is known of them. */
  public static Person by(
      Set<EmailAddress> emails,
      Set<PhoneNumber> phones,
      Set<OrderNumber> orders,
      Set<String> customers) {
    return new Person(emails, phones, orders, customers, Set.of());
  }

  /** Somebody by their address. */
  public static Person by(EmailAddress email) {
    return by(Set.of(email), Set.of(), Set.of(), Set.of());
  }

  /** Whether something is known of both that is the same. */
  public boolean sharesWith(Person other) {
    Set<String> own = Set.of(keys().split(" ", -1));
    return !isNobody() && Stream.of(other.keys().split(" ", -1)).anyMatch(own::contains);
  }

  /** Whether it is nobody at all. */
  public boolean isNobody() {
    return emails.isEmpty() && phones.isEmpty() && orders.isEmpty() && customers.isEmpty();
  }

  /** The same, who held these conversations. */
  public Person in(Set<UUID> theirs) {
    return new Person(emails, phones, orders, customers, theirs);
  }

  /** The addresses as they are compared, for SQL. */
  public String[] emailKeys() {
    return emails.stream().map(EmailAddress::key).toArray(String[]::new);
  }

  /** The telephone numbers in E.164, for SQL. */
  public String[] phoneNumbers() {
    return phones.stream().map(PhoneNumber::value).toArray(String[]::new);
  }

  /** The order numbers in every way of writing them, for SQL. */
  public String[] orderNumbers() {
    return orders.stream()
        .flatMap(one -> Stream.of(one.value(), one.key(), one.value().toLowerCase(Locale.ROOT)))
        .distinct()
        .toArray(String[]::new);
  }

  /** The names logins have for them, for SQL. */
  public String[] customerKeys() {
    return customers.toArray(String[]::new);
  }

  /** Their conversations, for SQL. */
  public UUID[] conversationIds() {
    return conversations.toArray(UUID[]::new);
  }

  /** All by which they are known, in one order: what a pseudonym is made from. */
  public String keys() {
    return Stream.of(emailKeys(), phoneNumbers(), orderNumbers(), customerKeys())
        .flatMap(keys -> Stream.of(keys).sorted())
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
