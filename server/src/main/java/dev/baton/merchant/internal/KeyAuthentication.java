package dev.baton.merchant.internal;

import dev.baton.merchant.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** A request whose key was found. */
final class KeyAuthentication extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1;

  private final transient Caller caller;

  KeyAuthentication(Caller caller) {
    super(List.<GrantedAuthority>of());
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }
}
