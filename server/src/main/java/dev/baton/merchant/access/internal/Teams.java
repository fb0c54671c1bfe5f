package dev.baton.merchant.access.internal;

import dev.baton.merchant.Audit;
import dev.baton.merchant.Role;
import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.merchant.access.jdbc.MembershipRows;
import dev.baton.merchant.access.jdbc.MembershipRows.Member;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works for a store. A store that has an owner keeps one. */
@Service
public class Teams {
  private final MembershipRows memberships;
  private final AccountRows accounts;
  private final Audit audit;
  private final Clock clock;

  Teams(MembershipRows memberships, AccountRows accounts, Audit audit, Clock clock) {
    this.memberships = memberships;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everybody. */
  public List<Member> all(StoreId store) {
    return memberships.all(store);
  }

  /**
   * Makes one of the team something else.
   *
   * @throws Problem 404 when they are not in the team, 409 when they are the last owner
   */
  @Transactional
  public void change(StoreId store, UUID id, Role role) {
    Role before = memberKept(store, id, role);
    if (before != role) {
      memberships.put(store, id, role, clock.instant());
      audit.record(
          store,
          "changed a role",
          Map.of("who", words(id), "from", before.key(), "to", role.key()));
    }
  }

  /**
   * Takes one out of the team, at once.
   *
   * @throws Problem 404 when they are not in the team, 409 when they are the last owner
   */
  @Transactional
  public void remove(StoreId store, UUID id) {
    Role before = memberKept(store, id, Role.VIEWER);
    memberships.remove(store, id);
    audit.record(
        store, "took somebody out of the team", Map.of("who", words(id), "role", before.key()));
  }

  /** What somebody is, after making sure that an owner is left when they become something less. */
  private Role memberKept(StoreId store, UUID id, Role wanted) {
    List<UUID> owners = memberships.lockOwners(store);
    Role now =
        memberships
            .role(store, id)
            .orElseThrow(() -> Problem.notFound("They are not in this team."));
    if (wanted != Role.OWNER && owners.equals(List.of(id))) {
      throw Problem.conflict("This is the last owner: make somebody else an owner first.");
    }
    return now;
  }

  private String words(UUID id) {
    return accounts.find(id).map(Account::words).orElse("?");
  }
}
