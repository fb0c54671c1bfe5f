package dev.baton.merchant.access.internal;

import dev.baton.merchant.Caller;
import dev.baton.merchant.Reach;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request whose maker is known. */
final class CallerAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final transient Caller caller;

  private CallerAuthentication(Caller caller) {
    super(List.<GrantedAuthority>of());
    this.caller = caller;
    setAuthenticated(true);
  }

  /** Lets the rest of the request be this one's. */
  static void take(Caller caller) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new CallerAuthentication(caller));
    SecurityContextHolder.setContext(context);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }

  /** What passkeys are kept under: the account's id. */
  @Override
  public String getName() {
    return caller.reach() instanceof Reach.Person person
        ? person.account().toString()
        : caller.name();
  }
}
