package dev.baton.outside.web;

import dev.baton.merchant.ApiKeys;
import dev.baton.merchant.Caller;
import dev.baton.shared.Problem;
import dev.baton.shared.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no other agent in without an API key, before a body is read. The token of a handoff passes
 * where handoffs are answered; {@link Door} looks at it.
 */
public final class KeyFilter extends OncePerRequestFilter {
  private static final String CALLER = KeyFilter.class.getName() + ".caller";
  private static final String SCHEME = "Bearer ";

  private final ApiKeys keys;
  private final Problems problems;

  KeyFilter(ApiKeys keys, Problems problems) {
    this.keys = keys;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String bearer = bearer(request);
    boolean token =
        bearer.startsWith("bc_") && request.getRequestURI().startsWith("/api/v1/handoffs/");
    Optional<Caller> caller =
        token || bearer.isEmpty() ? Optional.empty() : keys.authenticate(bearer);
    if (!token && caller.isEmpty()) {
      problems.write(
          response,
          new Problem(401, "Send a valid API key: Authorization: Bearer bk_…", List.of()));
      return;
    }
    caller.ifPresent(known -> request.setAttribute(CALLER, known));
    chain.doFilter(request, response);
  }

  private static String bearer(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : "";
  }

  /** Whose key came with the request, or null when it came with a handoff's token. */
  public static @Nullable Caller caller(HttpServletRequest request) {
    return (Caller) request.getAttribute(CALLER);
  }
}
