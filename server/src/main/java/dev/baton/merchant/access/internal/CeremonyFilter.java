package dev.baton.merchant.access.internal;

import dev.baton.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Stands around the ceremonies of passkeys: a visitor's challenge is kept for minutes only, and
 * what cannot be verified is a refusal, not a failure of Baton's.
 */
final class CeremonyFilter extends OncePerRequestFilter {
  private static final Logger LOG = LoggerFactory.getLogger(CeremonyFilter.class);
  private static final String CHALLENGE = "/webauthn/authenticate/options";

  private final HandlerExceptionResolver words;

  CeremonyFilter(HandlerExceptionResolver words) {
    this.words = words;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getRequestURI().equals(CHALLENGE) && request.getSession(false) == null) {
      HttpSession visit = request.getSession(true);
      visit.setMaxInactiveInterval((int) ConsoleSessions.CEREMONY.toSeconds());
    }
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException refused) {
      LOG.info("a passkey was refused: {}", refused.getClass().getSimpleName());
      words.resolveException(
          request,
          response,
          null,
          refused instanceof Problem problem
              ? problem
              : new Problem(422, "This passkey could not be verified. Try again.", List.of()));
    }
  }
}
