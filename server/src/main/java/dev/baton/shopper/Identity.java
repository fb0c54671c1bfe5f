package dev.baton.shopper;

import dev.baton.shared.EmailAddress;
import dev.baton.shopper.Trust.Right;
import dev.baton.shopper.Trust.Standing;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a conversation's shopper is, and how far that is proven.
 *
 * @param email the proven address; null when none is
 * @param name as the account has it, or null
 * @param phone as the account has it, or null
 * @param customer whom the login named, {@code shop:…} or {@code login:…}; null without one
 * @param claim what was said of them without a proof, or null
 */
public record Identity(
    Kind kind,
    @Nullable String email,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String customer,
    @Nullable Claim claim) {
  public static final Identity ANONYMOUS = of(Kind.ANONYMOUS);
  public static final Identity REJECTED = of(Kind.REJECTED);

  /** How far. */
  public enum Kind {
    ANONYMOUS,
    /** By a login of the shop's own. */
    VERIFIED,
    /** By a code that was sent to the address. */
    PROVEN,
    /** A token was shown and refused: treated as anonymous, and said so. */
    REJECTED;

    /** The name in JSON. */
    public String key() {
      return (this == PROVEN ? VERIFIED : this).name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a page says of its shopper and does not sign. */
  public record Claim(@Nullable String email, @Nullable String name, @Nullable String phone) {

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
      return email == null && name == null && phone == null;
    }
  }

  /** A shopper whose address is proven by a login. */
  public static Identity verified(EmailAddress email, @Nullable String name) {
    return new Identity(Kind.VERIFIED, email.value(), name, null, null, null);
  }

  /** A customer for whom a login vouches. */
  public static Identity customer(String customer, @Nullable Claim vouched) {
    Claim words = vouched == null ? new Claim(null, null, null) : vouched;
    return new Identity(Kind.VERIFIED, words.email(), words.name(), words.phone(), customer, null);
  }

  /** A shopper whose address is proven by a code. */
  public static Identity proven(EmailAddress email) {
    return new Identity(Kind.PROVEN, email.value(), null, null, null, null);
  }

  /** Somebody of whom only something is said. */
  public static Identity claimed(Claim claim) {
    return claim.isEmpty() ? ANONYMOUS : ANONYMOUS.claiming(claim);
  }

  /** The same with what was said besides, without a proof. */
  public Identity claiming(Claim said) {
    return new Identity(kind, email, name, phone, customer, said.isEmpty() ? null : said);
  }

  /** The same with what else the shop knows; what is known already stays. */
  public Identity completedBy(Claim known) {
    return new Identity(
        kind,
        email == null ? known.email() : email,
        name == null ? known.name() : name,
        phone == null ? known.phone() : phone,
        customer,
        claim);
  }

  private static Identity of(Kind kind) {
    return new Identity(kind, null, null, null, null, null);
  }

  /** Where this shopper stands in {@link Trust}. */
  public Standing standing() {
    return switch (kind) {
      case VERIFIED -> Standing.CUSTOMER;
      case PROVEN -> Standing.EMAIL_PROVEN;
      case ANONYMOUS, REJECTED -> claim == null ? Standing.ANONYMOUS : Standing.CLAIMED;
    };
  }

  /** Whether this shopper may do something. */
  public boolean may(Right right) {
    return standing().may(right);
  }

  /** Whether it is proven who this is. */
  public boolean isVerified() {
    return kind == Kind.VERIFIED || kind == Kind.PROVEN;
  }

  /** The proven address. */
  public Optional<EmailAddress> provenEmail() {
    return email == null || !isVerified() ? Optional.empty() : EmailAddress.parse(email);
  }

  /** Whether both are the same person, as far as both are proven. */
  public boolean samePersonAs(Identity other) {
    if (customer != null && other.customer != null) {
      return customer.equals(other.customer);
    }
    return provenEmail().isPresent()
        && provenEmail().filter(e -> other.provenEmail().filter(e::sameAs).isPresent()).isPresent();
  }
}
