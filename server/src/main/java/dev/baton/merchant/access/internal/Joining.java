package dev.baton.merchant.access.internal;

import dev.baton.merchant.Audit;
import dev.baton.merchant.Callers;
import dev.baton.merchant.Reach;
import dev.baton.merchant.Role;
import dev.baton.merchant.StoreCreated;
import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.Invitation;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.merchant.access.jdbc.MembershipRows;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** How somebody becomes one of a store's team. All of it in the transaction that is open. */
@Service
class Joining {
  private final AccountRows accounts;
  private final MembershipRows memberships;
  private final Callers callers;
  private final Audit audit;
  private final Clock clock;

  Joining(
      AccountRows accounts, MembershipRows memberships, Callers callers, Audit audit, Clock clock) {
    this.accounts = accounts;
    this.memberships = memberships;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes the first account, which owns every store. */
  Account asOwnerOfAll(Account owner, String passwordHash) {
    add(owner, passwordHash);
    memberships.ownEverything(owner.id(), clock.instant());
    Account known = accounts.find(owner.id()).orElseThrow();
    CallerAuthentication.take(known.caller());
    known.roles().keySet().forEach(store -> joined(store, Role.OWNER));
    return known;
  }

  /** Makes an account that is in no store yet. */
  void add(Account account, @Nullable String passwordHash) {
    if (!accounts.add(account, passwordHash, clock.instant())) {
      throw Problem.conflict("There is an account with this e-mail address already.");
    }
  }

  /**
   * Lets an account into a store. An owner or editor who is invited as less stays what they are.
   */
  Account byInvitation(Account account, Invitation invitation) {
    @Nullable Role before = account.roles().get(invitation.store());
    if (before == null || invitation.role().covers(before)) {
      memberships.put(invitation.store(), account.id(), invitation.role(), clock.instant());
    }
    Account known = accounts.find(account.id()).orElseThrow();
    CallerAuthentication.take(known.caller());
    joined(invitation.store(), known.roles().getOrDefault(invitation.store(), invitation.role()));
    return known;
  }

  /** A new store is owned by whoever made it; by a key, by those who run the installation. */
  @EventListener
  void ownNewStore(StoreCreated created) {
    List<UUID> owners =
        callers.current().reach() instanceof Reach.Person person
            ? List.of(person.account())
            : accounts.owners();
    owners.forEach(
        owner -> memberships.put(created.store().id(), owner, Role.OWNER, clock.instant()));
  }

  private void joined(StoreId store, Role role) {
    audit.record(store, "joined the team", Map.of("role", role.key()));
  }
}
