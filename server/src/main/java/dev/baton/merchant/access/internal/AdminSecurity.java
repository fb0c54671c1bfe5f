package dev.baton.merchant.access.internal;

import dev.baton.merchant.ApiKeys;
import dev.baton.shared.Problem;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Nobody reaches the admin API without a key or a session. What comes by session needs a token that
 * no other site knows (a browser never sends keys by itself), and there is no CORS: no other site
 * reads it. What the caller may do is {@link RoleGate}'s to say.
 */
@Configuration(proxyBeanMethods = false)
class AdminSecurity {

  @Bean
  @Order(10)
  SecurityFilterChain admin(
      HttpSecurity http,
      ApiKeys keys,
      ConsoleSessions sessions,
      CsrfTokens tokens,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver words) {
    return Bare.chain(http.securityMatcher("/api/v1/admin", "/api/v1/admin/**"))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterBefore(new BearerFilter(keys), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new SessionFilter(sessions), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new CsrfFilter(tokens, words), AuthorizationFilter.class)
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(
                    (request, response, nobody) ->
                        words.resolveException(request, response, null, unknown())))
        .build();
  }

  private static Problem unknown() {
    return new Problem(
        401, "Sign in, or send a valid API key: Authorization: Bearer bk_…", List.of());
  }
}
