package dev.baton.merchant.access.web;

import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.internal.ConsoleSessions;
import dev.baton.merchant.access.internal.Leaving;
import dev.baton.merchant.access.internal.SignIns;
import dev.baton.merchant.access.internal.Succession;
import dev.baton.shared.EmailAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody gives up: their account, or running the installation. */
@RestController
@RequestMapping("/api/v1/session/account")
class OwnAccountController {
  private final SessionAnswers answers;
  private final SignIns signIns;
  private final Leaving leaving;
  private final Succession succession;
  private final ConsoleSessions sessions;

  OwnAccountController(
      SessionAnswers answers,
      SignIns signIns,
      Leaving leaving,
      Succession succession,
      ConsoleSessions sessions) {
    this.answers = answers;
    this.signIns = signIns;
    this.leaving = leaving;
    this.succession = succession;
    this.sessions = sessions;
  }

  /** The password, where the account has one: whoever finds an open browser deletes nothing. */
  record Farewell(@Nullable String password) {
    @Override
    public String toString() {
      return "Farewell";
    }
  }

  /** Who runs the installation next, and one's own password, where there is one. */
  record Successor(@Nullable String email, @Nullable String password) {
    @Override
    public String toString() {
      return "Successor[" + email + "]";
    }
  }

  @PostMapping("/hand-over")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void handOver(@RequestBody Successor body, HttpServletRequest request) {
    Account account = answers.signedIn();
    Wanted wanted = new Wanted();
    EmailAddress next = wanted.email(body.email());
    wanted.done();
    String password = body.password() == null ? "" : body.password();
    signIns.confirm(account, password, "/password", request.getRemoteAddr());
    succession.handOver(account, next);
  }

  @PostMapping("/delete")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@RequestBody Farewell body, HttpServletRequest request) {
    Account account = answers.signedIn();
    String password = body.password() == null ? "" : body.password();
    signIns.confirm(account, password, "/password", request.getRemoteAddr());
    leaving.leave(account);
    sessions.endOthers(request, account.id());
    sessions.end(request);
  }
}
