package dev.baton.merchant.access.internal;

import dev.baton.shared.BatonSettings;
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
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The doors of the console: the session API, and the ceremonies of passkeys. */
@Configuration(proxyBeanMethods = false)
class SessionSecurity {

  @Bean
  CookieSerializer sessionCookie(BatonSettings settings) {
    DefaultCookieSerializer cookie = new SessionCookie();
    cookie.setCookieName("baton_session");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setUseSecureCookie("https".equals(settings.publicUrl().getScheme()));
    cookie.setSameSite("Lax");
    cookie.setCookieMaxAge((int) ConsoleSessions.ABSOLUTE.toSeconds());
    return cookie;
  }

  /** Two requests of one session at once do not trip over each other's attributes. */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer postgresSessions() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  @Order(11)
  SecurityFilterChain session(
      HttpSecurity http,
      ConsoleSessions sessions,
      CsrfTokens tokens,
      PasskeyDoor passkeys,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver words) {
    WebAuthnRelyingPartyOperations ceremonies = passkeys.ceremonies();
    PublicKeyCredentialCreationOptionsFilter making =
        new PublicKeyCredentialCreationOptionsFilter(ceremonies);
    PublicKeyCredentialRequestOptionsFilter asking =
        new PublicKeyCredentialRequestOptionsFilter(ceremonies);
    WebAuthnRegistrationFilter keeping =
        new WebAuthnRegistrationFilter(passkeys.credentials(), ceremonies);
    keeping.setRemoveCredentialMatcher(request -> false);
    return Bare.chain(
            http.securityMatcher(
                "/api/v1/session", "/api/v1/session/**", "/webauthn/**", "/login/webauthn"))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        "/webauthn/register/**",
                        "/api/v1/session/all",
                        "/api/v1/session/password",
                        "/api/v1/session/passkeys",
                        "/api/v1/session/passkeys/*")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .addFilterBefore(new SessionFilter(sessions), AnonymousAuthenticationFilter.class)
        .addFilterBefore(new CsrfFilter(tokens, words), AnonymousAuthenticationFilter.class)
        .addFilterAfter(new CeremonyFilter(words), AuthorizationFilter.class)
        .addFilterAfter(making, CeremonyFilter.class)
        .addFilterAfter(asking, CeremonyFilter.class)
        .addFilterAfter(keeping, CeremonyFilter.class)
        .addFilterAfter(passkeys.filter(), CeremonyFilter.class)
        .exceptionHandling(
            handling ->
                handling.authenticationEntryPoint(
                    (request, response, nobody) ->
                        words.resolveException(request, response, null, unknown())))
        .build();
  }

  private static Problem unknown() {
    return new Problem(401, "Sign in first.", List.of());
  }
}
