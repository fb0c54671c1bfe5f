package dev.baton.merchant.internal;

import dev.baton.merchant.ApiKeys;
import dev.baton.shared.Problem;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Nobody reaches the admin API without a key. There are no cookies, so a page in a browser cannot
 * make it act for somebody (no CSRF), and no CORS: no other site reads it.
 */
@Configuration(proxyBeanMethods = false)
class AdminSecurity {

  @Bean
  @Order(10)
  SecurityFilterChain admin(
      HttpSecurity http,
      ApiKeys keys,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver words) {
    return http.securityMatcher("/api/v1/admin", "/api/v1/admin/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterBefore(new BearerFilter(keys), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(
                    (request, response, nobody) ->
                        words.resolveException(request, response, null, unknown())))
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

  private static Problem unknown() {
    return new Problem(401, "Send a valid API key: Authorization: Bearer bk_…", List.of());
  }
}
