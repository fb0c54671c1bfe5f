package dev.baton.merchant.access.web;

import dev.baton.merchant.access.PasswordRules;
import dev.baton.merchant.web.Checks;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import org.jspecify.annotations.Nullable;

/** Reads what somebody entered about themselves, and says what is wrong with it. */
final class Wanted {
  private static final EmailAddress NOBODY = new EmailAddress("nobody@example.com");

  private final Checks checks = new Checks();

  /** An e-mail address. */
  EmailAddress email(@Nullable String text) {
    String line = checks.line(text, "/email", 254);
    if (line == null) {
      return NOBODY;
    }
    return EmailAddress.parse(line)
        .orElseGet(
            () -> {
              checks.broken("/email", "wrong_value", "This is no e-mail address.");
              return NOBODY;
            });
  }

  /** A name. */
  String name(@Nullable String text) {
    return String.valueOf(checks.line(text, "/name", 100));
  }

  /** A new password of somebody. */
  String password(@Nullable String text, EmailAddress email, String pointer) {
    if (text == null) {
      checks.malformed(pointer, "missing", "This is needed.");
      return "";
    }
    PasswordRules.wrong(text, email, pointer)
        .ifPresent(wrong -> checks.broken(wrong.pointer(), wrong.code(), wrong.detail()));
    return text;
  }

  /** A text that is only compared, so no more is asked of it than that it is there. */
  String given(@Nullable String text, String pointer) {
    if (text == null || text.length() > 1_000) {
      checks.malformed(pointer, text == null ? "missing" : "too_long", "This is needed.");
      return "";
    }
    return text;
  }

  /**
   * Goes on only when nothing is wrong.
   *
   * @throws Problem 400 or 422 with every field at fault
   */
  void done() {
    checks.done();
  }
}
