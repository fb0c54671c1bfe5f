package dev.baton.merchant.access.internal;

import dev.baton.merchant.Audit;
import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who runs the installation next. What anybody is in a store stays as it is. */
@Service
public class Succession {
  private final AccountRows accounts;
  private final Audit audit;

  Succession(AccountRows accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  /**
   * Lets another account run the installation, and this one no more.
   *
   * @throws Problem 403 when this one does not run it, 422 when the other is nobody, or oneself
   */
  @Transactional
  public void handOver(Account account, EmailAddress to) {
    if (!account.runsInstallation()) {
      throw new Problem(403, "Only whoever runs this Baton can hand it over.", List.of());
    }
    Account next =
        accounts
            .find(to)
            .filter(found -> !found.id().equals(account.id()))
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "/email",
                        "no_account",
                        "Nobody else has an account with this address. Invite them to a store"
                            + " first, under Team."));
    if (!accounts.handOver(account.id(), next.id())) {
      throw Problem.conflict("Somebody else runs this Baton by now.");
    }
    Set<StoreId> stores = new HashSet<>(account.roles().keySet());
    stores.addAll(next.roles().keySet());
    stores.forEach(
        store -> audit.record(store, "handed this Baton over", Map.of("who", next.words())));
  }
}
