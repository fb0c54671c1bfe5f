package dev.baton.merchant.access.internal;

import dev.baton.merchant.Audit;
import dev.baton.merchant.Callers;
import dev.baton.merchant.Role;
import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.Invitation;
import dev.baton.merchant.access.Token;
import dev.baton.merchant.access.jdbc.InvitationRows;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invitations into stores' teams: a link each, good once and for seven days. */
@Service
public class Invitations {
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final InvitationRows rows;
  private final Joining joining;
  private final Callers callers;
  private final Audit audit;
  private final Clock clock;

  Invitations(InvitationRows rows, Joining joining, Callers callers, Audit audit, Clock clock) {
    this.rows = rows;
    this.joining = joining;
    this.callers = callers;
    this.audit = audit;
    this.clock = clock;
  }

  /** An invitation just made, and the only time its token is told. */
  public record Made(Invitation invitation, Token token) {}

  /** Invites somebody; an earlier invitation of theirs into this store is good no more. */
  @Transactional
  public Made invite(StoreId store, EmailAddress email, Role role) {
    Instant now = clock.instant();
    Token token = Token.make(store);
    Invitation invitation =
        new Invitation(
            store, UUID.randomUUID(), email, role, callers.current().name(), now.plus(GOOD_FOR));
    rows.add(invitation, token.hash(), now);
    audit.record(store, "invited somebody", Map.of("email", email.value(), "role", role.key()));
    return new Made(invitation, token);
  }

  /** The invitations of a store that are still good. */
  public List<Invitation> open(StoreId store) {
    return rows.open(store, clock.instant());
  }

  /**
   * Takes an invitation back.
   *
   * @throws Problem 404 when there is none
   */
  @Transactional
  public void revoke(StoreId store, UUID id) {
    Invitation gone =
        rows.take(store, id).orElseThrow(() -> Problem.notFound("There is no such invitation."));
    audit.record(store, "took an invitation back", Map.of("email", gone.email().value()));
  }

  /**
   * The invitation a token opens.
   *
   * @throws Problem 410 when it opens none, or not any more
   */
  public Invitation find(Token token) {
    return token
        .store()
        .flatMap(store -> rows.find(store, token.hash(), clock.instant()))
        .orElseThrow(Invitations::used);
  }

  /**
   * Lets an account of the invited address into the store.
   *
   * @throws Problem 410 when somebody else was faster
   */
  @Transactional
  public Account accept(Invitation invitation, Account account) {
    return joining.byInvitation(account, take(invitation));
  }

  /**
   * Makes an account for the invited address and lets it into the store.
   *
   * @throws Problem 410 when somebody else was faster, 409 when there is an account by now
   */
  @Transactional
  public Account accept(Invitation invitation, String name, @Nullable String passwordHash) {
    Invitation taken = take(invitation);
    Account account = new Account(UUID.randomUUID(), taken.email(), name, Map.of(), false);
    joining.add(account, passwordHash);
    return joining.byInvitation(account, taken);
  }

  /** All invitations of an address whose owner proved it to be theirs. */
  List<Invitation> of(EmailAddress email) {
    return rows.find(email, clock.instant());
  }

  private Invitation take(Invitation invitation) {
    return rows.take(invitation.store(), invitation.id()).orElseThrow(Invitations::used);
  }

  private static Problem used() {
    return new Problem(
        410, "This invitation is not good, or was used. Ask for a new one.", List.of());
  }
}
