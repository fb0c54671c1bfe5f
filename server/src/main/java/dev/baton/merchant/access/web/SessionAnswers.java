package dev.baton.merchant.access.web;

import dev.baton.merchant.Caller;
import dev.baton.merchant.Callers;
import dev.baton.merchant.Reach;
import dev.baton.merchant.Store;
import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.internal.CsrfTokens;
import dev.baton.merchant.access.internal.OwnerLinks;
import dev.baton.merchant.access.internal.Passkeys;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.merchant.access.web.SessionBody.Membership;
import dev.baton.merchant.access.web.SessionBody.OtherPlace;
import dev.baton.merchant.access.web.SessionBody.Person;
import dev.baton.merchant.internal.StoreRegistry;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.BatonSettings.SignOn;
import dev.baton.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts into words who a request's maker is, and how one may get in. */
@Component
class SessionAnswers {
  private final AccountRows accounts;
  private final StoreRegistry stores;
  private final CsrfTokens tokens;
  private final Callers callers;
  private final Ways ways;

  /** How one may get in here. */
  @Component
  record Ways(OwnerLinks owner, Passkeys passkeys, BatonSettings settings) {
    @Nullable OtherPlace provider() {
      SignOn signOn = settings.signOn();
      return signOn == null
          ? null
          : new OtherPlace(signOn.issuer().getHost(), "/oauth2/authorization/baton");
    }
  }

  SessionAnswers(
      AccountRows accounts, StoreRegistry stores, CsrfTokens tokens, Callers callers, Ways ways) {
    this.accounts = accounts;
    this.stores = stores;
    this.tokens = tokens;
    this.callers = callers;
    this.ways = ways;
  }

  /** The account of whoever makes this request; empty when nobody signed in. */
  Optional<Account> account() {
    Caller caller = callers.current();
    return caller.reach() instanceof Reach.Person person
        ? accounts.find(person.account())
        : Optional.empty();
  }

  /**
   * The same for a request that needs one.
   *
   * @throws Problem 401
   */
  Account signedIn() {
    return account().orElseThrow(() -> new Problem(401, "Sign in first.", List.of()));
  }

  /** The state of this request's session. */
  SessionBody now(HttpServletRequest request, HttpServletResponse response) {
    String token = tokens.issue(request, response);
    return account().map(account -> known(account, token)).orElseGet(() -> unknown(token));
  }

  private SessionBody known(Account account, String token) {
    List<Membership> memberships =
        stores.among(account.roles().keySet(), "", account.roles().size() + 1).stream()
            .map(store -> membership(account, store))
            .toList();
    return new SessionBody(
        true,
        null,
        ways.passkeys().arePossible(),
        null,
        new Person(account.id(), account.email().value(), account.name()),
        memberships,
        account.runsInstallation(),
        token);
  }

  private static Membership membership(Account account, Store store) {
    String role = String.valueOf(account.roles().get(store.id())).toLowerCase(Locale.ROOT);
    return new Membership(store.id().value(), store.name(), role);
  }

  private SessionBody unknown(String token) {
    return new SessionBody(
        false,
        ways.owner().isOwnerNeeded(),
        ways.passkeys().arePossible(),
        ways.provider(),
        null,
        null,
        null,
        token);
  }
}
