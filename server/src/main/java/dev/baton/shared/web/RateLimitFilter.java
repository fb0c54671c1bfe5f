package dev.baton.shared.web;

import dev.baton.shared.BatonSettings;
import dev.baton.shared.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows down whoever asks for far more than an honest shopper would. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
final class RateLimitFilter extends OncePerRequestFilter {
  private static final Pattern OPENING =
      Pattern.compile(
          "/api/v1/storefront/[^/]+/(?:conversations|demo-customers/[^/]+/identity-token)/?");
  private static final Pattern SAYING =
      Pattern.compile(
          "/api/v1/conversations/([^/]+)/"
              + "(?:messages|handoff|attachments|journey|identity|recognition|recognition/code)/?");

  private static final Pattern HOOK = Pattern.compile("/api/v1/hooks/.+");

  /** What anybody may call and what leaves a row behind, or work: the doors of the console. */
  private static final Pattern DOOR =
      Pattern.compile("/(?:webauthn|login|oauth2|api/v1/session)/.+");

  /** What other agents call with a key. */
  private static final Pattern KEYED = Pattern.compile("/(?:mcp|api/v1/handoffs)(?:/.*)?");

  private final Problems problems;
  private final Buckets perConversation;
  private final Buckets perAddress;
  private final Buckets openings;
  private final Buckets hooks;
  private final Buckets doors;
  private final Buckets perKey;

  RateLimitFilter(Problems problems, BatonSettings settings, Clock clock) {
    BatonSettings.Limits limits = settings.limits();
    this.problems = problems;
    this.perConversation = new Buckets(limits.messagesPerConversationMinute(), clock);
    this.perAddress = new Buckets(limits.messagesPerAddressMinute(), clock);
    this.hooks = new Buckets(limits.messagesPerAddressMinute(), clock);
    this.openings = new Buckets(limits.conversationsPerAddressMinute(), clock);
    this.doors = new Buckets(limits.conversationsPerAddressMinute(), clock);
    this.perKey = new Buckets(limits.requestsPerKeyMinute(), clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int wait = secondsToWait(request);
    if (wait > 0) {
      problems.write(response, Problem.tooMany("That was a lot at once. Try again soon.", wait));
    } else {
      chain.doFilter(request, response);
    }
  }

  private int secondsToWait(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (DOOR.matcher(path).matches()) {
      return doors.take(request.getRemoteAddr());
    }
    if (KEYED.matcher(path).matches()) {
      String key = request.getHeader("Authorization");
      return perKey.take(key == null ? request.getRemoteAddr() : key);
    }
    return request.getMethod().equals("POST") ? secondsToPost(request, path) : 0;
  }

  private int secondsToPost(HttpServletRequest request, String path) {
    if (OPENING.matcher(path).matches()) {
      return openings.take(request.getRemoteAddr());
    }
    if (HOOK.matcher(path).matches()) {
      return hooks.take(request.getRemoteAddr());
    }
    Matcher saying = SAYING.matcher(path);
    if (!saying.matches()) {
      return 0;
    }
    int forConversation = perConversation.take(saying.group(1));
    return forConversation > 0 ? forConversation : perAddress.take(request.getRemoteAddr());
  }
}
