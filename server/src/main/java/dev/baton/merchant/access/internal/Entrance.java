package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.Invitation;
import dev.baton.merchant.access.Token;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets in whoever holds a one-time link. The link is looked at before a password is hashed. */
@Service
public class Entrance {
  private final OwnerLinks links;
  private final Invitations invitations;
  private final Passwords passwords;
  private final ConsoleSessions sessions;

  Entrance(
      OwnerLinks links, Invitations invitations, Passwords passwords, ConsoleSessions sessions) {
    this.links = links;
    this.invitations = invitations;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /**
   * Makes the first owner, and signs them in.
   *
   * @throws Problem 410 when the link is not good
   */
  public void signUpOwner(
      HttpServletRequest request, Token token, EmailAddress email, String name, String password) {
    links.check(token);
    Account owner = new Account(UUID.randomUUID(), email, name, Map.of(), true);
    sessions.begin(request, links.signUp(token, owner, passwords.hash(password)));
  }

  /**
   * The invitation a token opens.
   *
   * @throws Problem 410 when it opens none
   */
  public Invitation invitation(Token token) {
    return invitations.find(token);
  }

  /** Lets somebody who signed in into one more store. */
  public void acceptAs(Invitation invitation, Account account) {
    invitations.accept(invitation, account);
  }

  /** Makes an account for the invited address, and signs it in. */
  public void acceptAnew(
      HttpServletRequest request, Invitation invitation, String name, String password) {
    sessions.begin(request, invitations.accept(invitation, name, passwords.hash(password)));
  }
}
