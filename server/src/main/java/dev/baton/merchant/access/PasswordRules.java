package dev.baton.merchant.access;

import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which passwords are taken: long ones that nobody tries first. */
public final class PasswordRules {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int FEWEST_DIFFERENT = 4;
  private static final Set<String> FIRST_TRIED =
      Set.of(
          "password12",
          "password123",
          "password1234",
          "passwordpassword",
          "password2026",
          "passw0rd123",
          "p@ssword123",
          "p@ssw0rd123",
          "1234567890",
          "12345678910",
          "0123456789",
          "9876543210",
          "123456789a",
          "a123456789",
          "123123123123",
          "qwertyuiop",
          "qwerty1234",
          "qwerty12345",
          "qwerty123456",
          "1q2w3e4r5t",
          "1q2w3e4r5t6y",
          "q1w2e3r4t5",
          "1qaz2wsx3edc",
          "zaq12wsxcde3",
          "asdfghjkl;",
          "asdfghjkl1",
          "abcdefghij",
          "abcdefghijk",
          "abcd123456",
          "abc1234567",
          "iloveyou123",
          "iloveyou12",
          "letmein123",
          "letmein1234",
          "welcome123",
          "welcome1234",
          "changeme123",
          "administrator",
          "administrator1",
          "adminadmin",
          "admin12345",
          "admin123456",
          "rootrootroot",
          "testtest123",
          "superman123",
          "football123",
          "baseball123",
          "princess123",
          "sunshine123",
          "liverpool1",
          "trustno1trustno1",
          "correcthorsebatterystaple",
          "batonbaton",
          "baton12345",
          "supportsupport");

  private PasswordRules() {}

  /** What is wrong with a password for somebody, if anything is. */
  public static Optional<Problem.Field> wrong(String password, EmailAddress email, String pointer) {
    String lower = password.toLowerCase(Locale.ROOT).strip();
    String local = email.key().substring(0, email.key().indexOf('@'));
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return field(pointer, "too_short", "A password has " + SHORTEST + " characters or more.");
    }
    if (password.length() > LONGEST) {
      return field(pointer, "too_long", "A password has " + LONGEST + " characters at most.");
    }
    if (FIRST_TRIED.contains(lower)
        || lower.chars().distinct().count() < FEWEST_DIFFERENT
        || lower.equals(email.key())
        || (local.length() > 3 && lower.replaceAll("[^a-z]+$|^[^a-z]+", "").equals(local))) {
      return field(pointer, "too_common", "This password is among the first that are tried.");
    }
    return Optional.empty();
  }

  private static Optional<Problem.Field> field(String pointer, String code, String detail) {
    return Optional.of(new Problem.Field(pointer, code, detail));
  }
}
