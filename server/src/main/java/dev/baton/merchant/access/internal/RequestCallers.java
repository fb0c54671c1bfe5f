package dev.baton.merchant.access.internal;

import dev.baton.merchant.Caller;
import dev.baton.merchant.Callers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Knows the caller by what the request was authenticated with. */
@Component
class RequestCallers implements Callers {

  @Override
  public Caller current() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof Caller caller ? caller : Caller.BATON;
  }
}
