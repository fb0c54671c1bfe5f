package dev.baton.shopper;

import dev.baton.shared.EmailAddress;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a conversation's shopper is, as far as it is proven.
 *
 * @param email the proven address; null unless verified
 * @param name as the account has it, or null
 */
public record Identity(Kind kind, @Nullable String email, @Nullable String name) {
  public static final Identity ANONYMOUS = new Identity(Kind.ANONYMOUS, null, null);
  public static final Identity REJECTED = new Identity(Kind.REJECTED, null, null);

  /** How far. */
  public enum Kind {
    ANONYMOUS,
    VERIFIED,
    /** A token was shown and refused: treated as anonymous, and said so. */
    REJECTED;

    /** The name in JSON. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A shopper whose address is proven. */
  public static Identity verified(EmailAddress email, @Nullable String name) {
    return new Identity(Kind.VERIFIED, email.value(), name);
  }

  /** Whether stored data may be shown. */
  public boolean isVerified() {
    return kind == Kind.VERIFIED;
  }

  /** The proven address. */
  public Optional<EmailAddress> provenEmail() {
    return email == null ? Optional.empty() : EmailAddress.parse(email);
  }
}
