package dev.baton.merchant.access.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, or how one may. A member that does not apply is absent.
 *
 * @param ownerNeeded whether the first owner has yet to sign up
 * @param passkeys whether browsers allow passkeys at this address
 * @param oidc where else one may sign in
 * @param installation whether this one may make stores
 * @param csrfToken what every unsafe request must send as {@code X-CSRF-Token}
 */
@JsonInclude(Include.NON_NULL)
record SessionBody(
    boolean signedIn,
    @Nullable Boolean ownerNeeded,
    @Nullable Boolean passkeys,
    @Nullable OtherPlace oidc,
    @Nullable Person user,
    @Nullable List<Membership> stores,
    @Nullable Boolean installation,
    String csrfToken) {

  /** Somebody. */
  record Person(UUID id, String email, String name) {}

  /** A store somebody works for. */
  record Membership(String id, String name, String role) {}

  /**
   * Another place to sign in.
   *
   * @param url where a browser must go
   */
  record OtherPlace(String name, String url) {}
}
