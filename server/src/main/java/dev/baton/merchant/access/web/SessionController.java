package dev.baton.merchant.access.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.internal.ConsoleSessions;
import dev.baton.merchant.access.internal.SignIns;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out of the console. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
  private final SessionAnswers answers;
  private final SignIns signIns;
  private final ConsoleSessions sessions;

  SessionController(SessionAnswers answers, SignIns signIns, ConsoleSessions sessions) {
    this.answers = answers;
    this.signIns = signIns;
    this.sessions = sessions;
  }

  /** What somebody signs in with. */
  record Credentials(@Nullable String email, @Nullable String password) {
    @Override
    public String toString() {
      return "Credentials";
    }
  }

  /** A password to give up for another. */
  record NewPassword(@Nullable String current, @JsonProperty("new") @Nullable String wanted) {
    @Override
    public String toString() {
      return "NewPassword";
    }
  }

  @GetMapping
  SessionBody now(HttpServletRequest request, HttpServletResponse response) {
    return answers.now(request, response);
  }

  @PostMapping
  SessionBody signIn(
      @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    Wanted wanted = new Wanted();
    String email = wanted.given(credentials.email(), "/email");
    String password = wanted.given(credentials.password(), "/password");
    wanted.done();
    Account account = signIns.byPassword(email, password, request.getRemoteAddr());
    sessions.begin(request, account);
    signIns.record(account, "signed in");
    return answers.now(request, response);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletRequest request) {
    sessions.end(request);
  }

  @DeleteMapping("/all")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOutEverywhere(HttpServletRequest request) {
    Account account = answers.signedIn();
    sessions.endOthers(request, account.id());
    sessions.end(request);
    signIns.record(account, "signed out everywhere");
  }

  /** Every other session ends: whoever knew the old password is out. */
  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(@RequestBody NewPassword change, HttpServletRequest request) {
    Account account = answers.signedIn();
    Wanted wanted = new Wanted();
    String current = change.current() == null ? "" : change.current();
    String password = wanted.password(change.wanted(), account.email(), "/new");
    wanted.done();
    signIns.changePassword(account, current, password, request.getRemoteAddr());
    sessions.endOthers(request, account.id());
  }
}
