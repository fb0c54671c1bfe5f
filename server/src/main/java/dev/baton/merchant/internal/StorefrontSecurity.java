package dev.baton.merchant.internal;

import dev.baton.merchant.Stores;
import dev.baton.shared.BatonSettings;
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
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * The storefront API is open to everybody, but in browsers only to pages of the store's own
 * origins. Conversation tokens are checked where conversations are known.
 */
@Configuration(proxyBeanMethods = false)
class StorefrontSecurity {

  @Bean
  @Order(20)
  SecurityFilterChain storefront(
      HttpSecurity http,
      Stores stores,
      BatonSettings settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver words) {
    CorsFilter origins = new CorsFilter(new StoreOrigins(stores, settings.publicUrl()));
    origins.setCorsProcessor(
        new WordedCors(
            (request, response) -> words.resolveException(request, response, null, foreign())));
    return http.securityMatcher("/api/v1/storefront/**", "/api/v1/conversations/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterAfter(origins, SecurityContextHolderFilter.class)
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

  private static Problem foreign() {
    return new Problem(403, "This page's origin is not one of the store's origins.", List.of());
  }
}
