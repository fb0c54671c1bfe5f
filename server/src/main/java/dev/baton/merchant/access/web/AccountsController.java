package dev.baton.merchant.access.web;

import dev.baton.merchant.access.internal.ConsoleSessions;
import dev.baton.merchant.access.internal.SignIns;
import dev.baton.shared.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What whoever runs the installation does for somebody who cannot get in. */
@RestController
@RequestMapping("/api/v1/admin/accounts")
class AccountsController {
  private final SignIns signIns;
  private final ConsoleSessions sessions;

  AccountsController(SignIns signIns, ConsoleSessions sessions) {
    this.signIns = signIns;
    this.sessions = sessions;
  }

  /** Whose password shall be what. */
  record Reset(@Nullable String email, @Nullable String password) {
    @Override
    public String toString() {
      return "Reset";
    }
  }

  /** Every session of the account ends. */
  @PostMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reset(@RequestBody Reset body) {
    Wanted wanted = new Wanted();
    EmailAddress email = wanted.email(body.email());
    String password = wanted.password(body.password(), email, "/password");
    wanted.done();
    sessions.endAll(signIns.resetPassword(email, password).id());
  }
}
