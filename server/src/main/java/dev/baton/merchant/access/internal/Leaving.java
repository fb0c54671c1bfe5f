package dev.baton.merchant.access.internal;

import dev.baton.merchant.Role;
import dev.baton.merchant.Stores;
import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.merchant.access.jdbc.MembershipRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.List;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes an account at its holder's wish. What they did stays in the audit log under their name; a
 * store that has an owner keeps one.
 */
@Service
public class Leaving {
  private final AccountRows accounts;
  private final MembershipRows memberships;
  private final Passkeys passkeys;
  private final SignIns signIns;
  private final Stores stores;

  Leaving(
      AccountRows accounts,
      MembershipRows memberships,
      Passkeys passkeys,
      SignIns signIns,
      Stores stores) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.passkeys = passkeys;
    this.signIns = signIns;
    this.stores = stores;
  }

  /**
   * Deletes the account with its password, passkeys and memberships. Its sessions are nobody's from
   * then on.
   *
   * @throws Problem 409 when a store would lose its last owner, or the installation whoever runs it
   */
  @Transactional
  public void leave(Account account) {
    List<String> orphans =
        account.roles().entrySet().stream()
            .filter(role -> role.getValue() == Role.OWNER && isLast(role.getKey(), account.id()))
            .map(role -> name(role.getKey()))
            .sorted()
            .toList();
    if (!orphans.isEmpty()) {
      throw Problem.conflict(
          "You are the last owner of "
              + String.join(", ", orphans)
              + ": make somebody else an owner there first.");
    }
    if (account.runsInstallation() && accounts.owners().equals(List.of(account.id()))) {
      throw Problem.conflict(
          "You alone run this Baton: without you nobody could make stores or help with a lost"
              + " password. Hand it over first.");
    }
    signIns.record(account, "deleted their account");
    passkeys.of(account.id()).forEach(key -> passkeys.remove(account.id(), id(key)));
    account.roles().keySet().forEach(store -> memberships.remove(store, account.id()));
    accounts.remove(account.id());
  }

  private boolean isLast(StoreId store, UUID account) {
    return memberships.lockOwners(store).equals(List.of(account));
  }

  private String name(StoreId store) {
    return stores.find(store).map(found -> found.name()).orElse(store.value());
  }

  private static String id(CredentialRecord key) {
    return key.getCredentialId().toBase64UrlString();
  }
}
