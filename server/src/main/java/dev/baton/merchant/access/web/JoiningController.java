package dev.baton.merchant.access.web;

import dev.baton.merchant.Stores;
import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.Invitation;
import dev.baton.merchant.access.Token;
import dev.baton.merchant.access.internal.Entrance;
import dev.baton.merchant.access.jdbc.AccountRows;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Getting in by a one-time link: the first owner, and whoever is invited. */
@RestController
@RequestMapping("/api/v1/session")
class JoiningController {
  private final Entrance entrance;
  private final SessionAnswers answers;
  private final AccountRows accounts;
  private final Stores stores;

  JoiningController(
      Entrance entrance, SessionAnswers answers, AccountRows accounts, Stores stores) {
    this.entrance = entrance;
    this.answers = answers;
    this.accounts = accounts;
    this.stores = stores;
  }

  /** The first owner. */
  record Owner(
      @Nullable String token,
      @Nullable String email,
      @Nullable String name,
      @Nullable String password) {
    @Override
    public String toString() {
      return "Owner";
    }
  }

  /** An invitation's token. */
  record Opened(@Nullable String token) {
    @Override
    public String toString() {
      return "Opened";
    }
  }

  /** Somebody who accepts an invitation; without name and password when they signed in. */
  record Accepted(@Nullable String token, @Nullable String name, @Nullable String password) {
    @Override
    public String toString() {
      return "Accepted";
    }
  }

  /**
   * What an invitation is for.
   *
   * @param accountExists whether its holder must sign in first rather than choose a password
   */
  record InvitationBody(
      String store,
      String storeName,
      String email,
      String role,
      String invitedBy,
      Instant expiresAt,
      boolean accountExists) {}

  @PostMapping("/owner")
  @ResponseStatus(HttpStatus.CREATED)
  SessionBody owner(
      @RequestBody Owner body, HttpServletRequest request, HttpServletResponse response) {
    Wanted wanted = new Wanted();
    Token token = new Token(wanted.given(body.token(), "/token"));
    EmailAddress email = wanted.email(body.email());
    String name = wanted.name(body.name());
    String password = wanted.password(body.password(), email, "/password");
    wanted.done();
    entrance.signUpOwner(request, token, email, name, password);
    return answers.now(request, response);
  }

  /** A POST, because an address with a token would stand in logs. */
  @PostMapping("/invitation/look")
  InvitationBody look(@RequestBody Opened body) {
    Wanted wanted = new Wanted();
    Token token = new Token(wanted.given(body.token(), "/token"));
    wanted.done();
    Invitation invitation = entrance.invitation(token);
    return new InvitationBody(
        invitation.store().value(),
        stores.find(invitation.store()).map(store -> store.name()).orElse("?"),
        invitation.email().value(),
        invitation.role().key(),
        invitation.invitedBy(),
        invitation.expiresAt(),
        accounts.find(invitation.email()).isPresent());
  }

  @PostMapping("/invitation")
  @ResponseStatus(HttpStatus.CREATED)
  SessionBody accept(
      @RequestBody Accepted body, HttpServletRequest request, HttpServletResponse response) {
    Wanted wanted = new Wanted();
    Token token = new Token(wanted.given(body.token(), "/token"));
    wanted.done();
    Invitation invitation = entrance.invitation(token);
    Optional<Account> known = accounts.find(invitation.email());
    Optional<Account> here = answers.account();
    if (here.isPresent() && !here.equals(known)) {
      throw Problem.conflict(
          "This invitation is for " + invitation.email().value() + ": sign out first.");
    }
    if (known.isPresent() && here.isEmpty()) {
      throw Problem.conflict("You have an account already: sign in, then open the link again.");
    }
    if (here.isPresent()) {
      entrance.acceptAs(invitation, here.get());
      return answers.now(request, response);
    }
    String name = wanted.name(body.name());
    String password = wanted.password(body.password(), invitation.email(), "/password");
    wanted.done();
    entrance.acceptAnew(request, invitation, name, password);
    return answers.now(request, response);
  }
}
