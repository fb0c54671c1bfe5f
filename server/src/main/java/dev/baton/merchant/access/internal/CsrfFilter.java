package dev.baton.merchant.access.internal;

import dev.baton.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses a change that another site may have asked for: one by cookie, without the token. */
final class CsrfFilter extends OncePerRequestFilter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final CsrfTokens tokens;
  private final HandlerExceptionResolver words;

  CsrfFilter(CsrfTokens tokens, HandlerExceptionResolver words) {
    this.tokens = tokens;
    this.words = words;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SAFE.contains(request.getMethod())
        || BearerFilter.bearer(request).isPresent()
        || tokens.isRight(request)) {
      chain.doFilter(request, response);
    } else {
      words.resolveException(request, response, null, missing());
    }
  }

  private static Problem missing() {
    String detail = "Send the csrfToken of GET /api/v1/session as " + CsrfTokens.HEADER + ".";
    return new Problem(403, detail, List.of(new Problem.Field("", "csrf", detail)));
  }
}
