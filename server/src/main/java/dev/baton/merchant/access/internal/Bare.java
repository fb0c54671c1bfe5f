package dev.baton.merchant.access.internal;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.NullSecurityContextRepository;

/**
 * A chain of filters without all that a web site of pages would want: no page to sign in at,
 * nothing about the caller kept between requests, and no session id changed behind our back.
 */
final class Bare {
  private Bare() {}

  static HttpSecurity chain(HttpSecurity http) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .cors(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(
            contexts -> contexts.securityContextRepository(new NullSecurityContextRepository()))
        .headers(AbstractHttpConfigurer::disable);
  }
}
