package dev.baton.merchant.internal;

import dev.baton.merchant.ApiKeys;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Nobody reaches the admin API without a key. There are no cookies, so a page in a browser cannot
 * make it act for somebody (no CSRF), and no CORS: no other site reads it.
 */
@Configuration(proxyBeanMethods = false)
class AdminSecurity {
  private static final String NO_KEY =
      """
      {"type":"about:blank","title":"Unauthorized","status":401,\
      "detail":"Send an API key: Authorization: Bearer bk_…","errors":[]}\
      """;

  @Bean
  @Order(10)
  SecurityFilterChain admin(HttpSecurity http, ApiKeys keys) {
    return http.securityMatcher("/api/v1/admin", "/api/v1/admin/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterBefore(new BearerFilter(keys), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint((request, response, e) -> refuse(response)))
        .csrf(AbstractHttpConfigurer::disable)
        .cors(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setContentType("application/problem+json");
    response.getOutputStream().write(NO_KEY.getBytes(StandardCharsets.UTF_8));
  }
}
