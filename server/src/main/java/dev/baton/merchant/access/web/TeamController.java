package dev.baton.merchant.access.web;

import dev.baton.merchant.Role;
import dev.baton.merchant.access.Invitation;
import dev.baton.merchant.access.internal.Invitations;
import dev.baton.merchant.access.internal.Invitations.Made;
import dev.baton.merchant.access.internal.Teams;
import dev.baton.merchant.access.jdbc.MembershipRows.Member;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works for a store. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/team")
class TeamController {
  private final Teams teams;
  private final Invitations invitations;
  private final BatonSettings settings;

  TeamController(Teams teams, Invitations invitations, BatonSettings settings) {
    this.teams = teams;
    this.invitations = invitations;
    this.settings = settings;
  }

  /** The team, and those who are invited. */
  record TeamBody(List<MemberBody> items, List<InvitedBody> invitations) {}

  /** One of the team. */
  record MemberBody(UUID id, String email, String name, String role, @Nullable Instant lastSeenAt) {
    static MemberBody of(Member member) {
      return new MemberBody(
          member.account(),
          member.email().value(),
          member.name(),
          member.role().key(),
          member.lastSeenAt());
    }
  }

  /** Somebody invited. */
  record InvitedBody(UUID id, String email, String role, String invitedBy, Instant expiresAt) {
    static InvitedBody of(Invitation invitation) {
      return new InvitedBody(
          invitation.id(),
          invitation.email().value(),
          invitation.role().key(),
          invitation.invitedBy(),
          invitation.expiresAt());
    }
  }

  /** Whom to invite as what. */
  record Invite(@Nullable String email, @Nullable String role) {}

  /** What somebody shall be. */
  record NewRole(@Nullable String role) {}

  /**
   * An invitation just made.
   *
   * @param link for the invited one; told this once
   */
  record MadeBody(UUID id, String email, String role, Instant expiresAt, String link) {}

  @GetMapping
  TeamBody team(@PathVariable String store) {
    StoreId id = new StoreId(store);
    return new TeamBody(
        teams.all(id).stream().map(MemberBody::of).toList(),
        invitations.open(id).stream().map(InvitedBody::of).toList());
  }

  @PutMapping("/{account}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@PathVariable String store, @PathVariable UUID account, @RequestBody NewRole body) {
    teams.change(new StoreId(store), account, role(body.role()));
  }

  @DeleteMapping("/{account}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String store, @PathVariable UUID account) {
    teams.remove(new StoreId(store), account);
  }

  @PostMapping("/invitations")
  @ResponseStatus(HttpStatus.CREATED)
  MadeBody invite(@PathVariable String store, @RequestBody Invite body) {
    Wanted wanted = new Wanted();
    EmailAddress email = wanted.email(body.email());
    wanted.done();
    Made made = invitations.invite(new StoreId(store), email, role(body.role()));
    Invitation invitation = made.invitation();
    return new MadeBody(
        invitation.id(),
        invitation.email().value(),
        invitation.role().key(),
        invitation.expiresAt(),
        settings.publicUrl() + "/console/invitation#token=" + made.token().text());
  }

  @DeleteMapping("/invitations/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String store, @PathVariable UUID id) {
    invitations.revoke(new StoreId(store), id);
  }

  private static Role role(@Nullable String key) {
    if (key == null) {
      throw Problem.malformed("/role", "missing", "Say which role: owner, editor or viewer.");
    }
    return Role.of(key)
        .orElseThrow(
            () ->
                Problem.unprocessable(
                    "/role", "wrong_value", "A role is owner, editor or viewer."));
  }
}
