package dev.baton.assistant.web;

import dev.baton.shared.Problem;
import dev.baton.shopper.Presented;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a page says of its shopper: a claim, unless a hash signs it. */
record StatedJson(
    @Nullable String userId,
    @Nullable String email,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String userHash) {
  private static final int LONGEST_TOKEN = 4_096;
  private static final int LONGEST = 300;

  /** What a request presents: a token, or words, or nothing. */
  static Optional<Presented> presented(@Nullable String token, @Nullable StatedJson stated) {
    Bounds.longest("/identityToken", token, LONGEST_TOKEN);
    if (token != null && stated != null) {
      throw Problem.malformed(
          "/identity", "too_many", "Send either a token or an identity, not both.");
    }
    if (token != null) {
      return Optional.of(new Presented.Token(token));
    }
    return Optional.ofNullable(stated).map(StatedJson::bounded);
  }

  private Presented bounded() {
    Bounds.longest("/identity/userId", userId, LONGEST);
    Bounds.longest("/identity/email", email, LONGEST);
    Bounds.longest("/identity/name", name, LONGEST);
    Bounds.longest("/identity/phone", phone, LONGEST);
    Bounds.longest("/identity/userHash", userHash, LONGEST);
    return new Presented.Stated(userId, email, name, phone, userHash);
  }
}
