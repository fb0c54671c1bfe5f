package dev.baton.merchant.access.web;

import dev.baton.merchant.access.Account;
import dev.baton.merchant.access.internal.Passkeys;
import dev.baton.merchant.access.internal.SignIns;
import dev.baton.merchant.web.Page;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's own passkeys. They are made and used at {@code /webauthn} and {@code /login}. */
@RestController
@RequestMapping("/api/v1/session/passkeys")
class PasskeysController {
  private final Passkeys passkeys;
  private final SignIns signIns;
  private final SessionAnswers answers;

  PasskeysController(Passkeys passkeys, SignIns signIns, SessionAnswers answers) {
    this.passkeys = passkeys;
    this.signIns = signIns;
    this.answers = answers;
  }

  /** A passkey on the wire. */
  record PasskeyBody(String id, String name, Instant createdAt, Instant lastUsedAt) {
    static PasskeyBody of(CredentialRecord record) {
      return new PasskeyBody(
          record.getCredentialId().toBase64UrlString(),
          record.getLabel(),
          record.getCreated(),
          record.getLastUsed());
    }
  }

  @GetMapping
  Page<PasskeyBody> mine() {
    return new Page<>(
        passkeys.of(answers.signedIn().id()).stream().map(PasskeyBody::of).toList(), null);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id) {
    Account account = answers.signedIn();
    passkeys.remove(account.id(), id);
    signIns.record(account, "removed a passkey");
  }
}
