package dev.baton.merchant.access.internal;

import dev.baton.merchant.Audit;
import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets people in by their password, and lets them change it. */
@Service
public class SignIns {
  private final AccountRows accounts;
  private final Passwords passwords;
  private final Throttle throttle;
  private final Audit audit;

  SignIns(AccountRows accounts, Passwords passwords, Throttle throttle, Audit audit) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.audit = audit;
  }

  /**
   * Whose address and password these are. Says and takes the same for a wrong password and for an
   * address without an account.
   *
   * @throws Problem 401 when they are nobody's, 429 after too many attempts
   */
  public Account byPassword(String email, String password, String from) {
    String key = email.strip().toLowerCase(Locale.ROOT);
    throttle.attempt(key, from);
    Optional<Account> account = EmailAddress.parse(email).flatMap(accounts::find);
    Optional<String> hash = account.flatMap(known -> accounts.passwordHash(known.id()));
    if (!passwords.matches(password, hash)) {
      throw new Problem(401, "The e-mail address or the password is wrong.", List.of());
    }
    throttle.succeeded(key, from);
    hash.filter(passwords::isOutdated)
        .ifPresent(
            old -> accounts.setPasswordHash(account.orElseThrow().id(), passwords.hash(password)));
    return account.orElseThrow();
  }

  /**
   * Sets a new password for somebody who signed in; the current one is needed where there is one.
   *
   * @throws Problem 422 when the current one is wrong, 429 after too many attempts
   */
  public void changePassword(Account account, String current, String wanted, String from) {
    confirm(account, current, "/current", from);
    accounts.setPasswordHash(account.id(), passwords.hash(wanted));
    record(account, "changed their password");
  }

  /**
   * Makes sure that it is whoever knows the password, where there is one.
   *
   * @throws Problem 422 when it is wrong, 429 after too many attempts
   */
  public void confirm(Account account, String password, String pointer, String from) {
    throttle.attempt(account.email().key(), from);
    Optional<String> hash = accounts.passwordHash(account.id());
    if (hash.isPresent() && !passwords.matches(password, hash)) {
      throw Problem.unprocessable(pointer, "wrong_value", "This is not your password.");
    }
    throttle.succeeded(account.email().key(), from);
  }

  /**
   * Sets a new password for somebody who forgot theirs; their account.
   *
   * @throws Problem 404 when there is no such account
   */
  public Account resetPassword(EmailAddress email, String wanted) {
    Account account =
        accounts.find(email).orElseThrow(() -> Problem.notFound("There is no such account."));
    accounts.setPasswordHash(account.id(), passwords.hash(wanted));
    account
        .roles()
        .keySet()
        .forEach(
            store -> audit.record(store, "set a new password", Map.of("who", account.words())));
    return account;
  }

  /** Writes down in every store of somebody what they did to their own account. */
  public void record(Account account, String what) {
    account.roles().keySet().forEach(store -> audit.record(store, what, Map.of()));
  }
}
