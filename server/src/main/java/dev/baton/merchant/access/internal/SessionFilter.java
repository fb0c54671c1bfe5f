package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who has a session, for a request that shows no key: a wrong key stays nobody's. */
final class SessionFilter extends OncePerRequestFilter {
  private final ConsoleSessions sessions;

  SessionFilter(ConsoleSessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (BearerFilter.bearer(request).isEmpty()) {
      sessions.current(request).map(Account::caller).ifPresent(CallerAuthentication::take);
    }
    chain.doFilter(request, response);
  }
}
