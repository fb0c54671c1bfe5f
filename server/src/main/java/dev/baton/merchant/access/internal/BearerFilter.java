package dev.baton.merchant.access.internal;

import dev.baton.merchant.ApiKeys;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who shows a key. A request without one, or with a wrong one, stays nobody's. */
final class BearerFilter extends OncePerRequestFilter {
  private static final String SCHEME = "Bearer ";
  private final ApiKeys keys;

  BearerFilter(ApiKeys keys) {
    this.keys = keys;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    bearer(request).flatMap(keys::authenticate).ifPresent(CallerAuthentication::take);
    chain.doFilter(request, response);
  }

  static Optional<String> bearer(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? Optional.of(header.substring(SCHEME.length()).strip())
        : Optional.empty();
  }
}
