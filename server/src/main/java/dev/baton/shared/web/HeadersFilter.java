package dev.baton.shared.web;

import dev.baton.shared.BatonSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers what an answer may do: an API answer nothing, a page only what it brings. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class HeadersFilter extends OncePerRequestFilter {
  private static final Pattern API =
      Pattern.compile("/(?:api|health|webauthn|login|oauth2)/|/metrics$");
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
  private static final String OWN =
      "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'self'";

  private final boolean https;

  HeadersFilter(BatonSettings settings) {
    this.https = "https".equals(settings.publicUrl().getScheme());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String path = request.getRequestURI();
    boolean api = API.matcher(path).lookingAt();
    response.setHeader("Content-Security-Policy", api ? NOTHING : OWN);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=()");
    if (api) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (https) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    chain.doFilter(request, response);
  }
}
