package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.Invitation;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets in whoever proved elsewhere that an address is theirs, if anybody here knows the address.
 */
@Service
class Arrivals {
  private final AccountRows accounts;
  private final Invitations invitations;

  Arrivals(AccountRows accounts, Invitations invitations) {
    this.accounts = accounts;
    this.invitations = invitations;
  }

  /** Their account, with every open invitation accepted; empty for somebody nobody asked in. */
  @Transactional
  public Optional<Account> arrive(EmailAddress email, String name) {
    Optional<Account> account = accounts.find(email);
    List<Invitation> open = invitations.of(email);
    for (Invitation invitation : open) {
      account =
          Optional.of(
              account.isPresent()
                  ? invitations.accept(invitation, account.get())
                  : invitations.accept(invitation, name, null));
    }
    return account;
  }
}
