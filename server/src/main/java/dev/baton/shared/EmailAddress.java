package dev.baton.shared;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.util.Locale;
import java.util.Optional;

/**
 * An e-mail address that a support team could answer: local part, one {@code @}, a domain name with
 * a top-level domain. Kept as typed; compared without regard to case.
 */
public record EmailAddress(String value) {
  private static final int LONGEST = 254;
  private static final EmailValidator VALIDATOR =
      JMail.strictValidator()
          .requireTopLevelDomain()
          .disallowIpDomain()
          .disallowQuotedIdentifiers();

  /** The address in a text that holds nothing else, when it is one. */
  public static Optional<EmailAddress> parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST || !VALIDATOR.isValid(trimmed)) {
      return Optional.empty();
    }
    String domain = trimmed.substring(trimmed.lastIndexOf('@') + 1);
    boolean numericTop =
        domain.substring(domain.lastIndexOf('.') + 1).chars().allMatch(Character::isDigit);
    return numericTop ? Optional.empty() : Optional.of(new EmailAddress(trimmed));
  }

  /** Lower case throughout: what two spellings of one mailbox have in common. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  /** First character, three bullets, domain: what may be shown to somebody unverified. */
  public String masked() {
    int at = value.lastIndexOf('@');
    return value.substring(0, value.offsetByCodePoints(0, 1)) + "•••" + value.substring(at);
  }

  /** Whether both name the same mailbox, case aside. */
  public boolean sameAs(EmailAddress other) {
    return key().equals(other.key());
  }

  @Override
  public String toString() {
    return masked();
  }
}
