package dev.baton.outside.mcp;

import dev.baton.shared.Problem;
import dev.baton.shared.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a foreign web page makes a browser send, as the protocol wants it
 * (modelcontextprotocol.io, Transports, Security): an origin must be Baton's own or this machine.
 */
final class OriginFilter extends OncePerRequestFilter {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
  private final Problems problems;
  private final String own;

  OriginFilter(Problems problems, URI own) {
    this.problems = problems;
    this.own = String.valueOf(own.getHost());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (mayCall(request.getHeader("Origin"))) {
      chain.doFilter(request, response);
    } else {
      problems.write(
          response, new Problem(403, "No page of another site may call this.", List.of()));
    }
  }

  private boolean mayCall(@Nullable String origin) {
    if (origin == null) {
      return true;
    }
    try {
      String host = String.valueOf(URI.create(origin).getHost()).toLowerCase(Locale.ROOT);
      return HERE.contains(host) || host.equalsIgnoreCase(own);
    } catch (IllegalArgumentException nonsense) {
      return false;
    }
  }
}
