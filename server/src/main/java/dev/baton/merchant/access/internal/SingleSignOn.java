package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Account;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.BatonSettings.SignOn;
import dev.baton.shared.EmailAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Signing in at an OpenID Connect provider, when the operator named one. It is asked what it can do
 * when somebody first wants to sign in there, so Baton starts without it. Nothing it gives is kept
 * but the address it vouches for.
 */
@Configuration(proxyBeanMethods = false)
class SingleSignOn {
  private static final Logger LOG = LoggerFactory.getLogger(SingleSignOn.class);
  private static final String ID = "baton";
  private static final String REFUSED = "/console/sign-in?error=";

  private final Arrivals arrivals;
  private final ConsoleSessions sessions;
  private final SignIns signIns;

  SingleSignOn(Arrivals arrivals, ConsoleSessions sessions, SignIns signIns) {
    this.arrivals = arrivals;
    this.sessions = sessions;
    this.signIns = signIns;
  }

  @Bean
  @Order(12)
  SecurityFilterChain signOn(HttpSecurity http, BatonSettings settings) {
    @Nullable SignOn provider = settings.signOn();
    if (provider == null) {
      return http.securityMatcher(request -> false).build();
    }
    return Bare.chain(http.securityMatcher("/oauth2/authorization/*", "/login/oauth2/code/*"))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(
                        new SupplierClientRegistrationRepository(
                            () ->
                                new InMemoryClientRegistrationRepository(
                                    registration(provider, settings))))
                    .authorizedClientRepository(new NothingKept())
                    .loginPage("/console/sign-in")
                    .successHandler(this::letIn)
                    .failureHandler(
                        (request, response, why) -> {
                          LOG.warn("signing in at {} failed", provider.issuer(), why);
                          response.sendRedirect(REFUSED + "oidc");
                        }))
        .build();
  }

  private static ClientRegistration registration(SignOn provider, BatonSettings settings) {
    return ClientRegistrations.fromIssuerLocation(provider.issuer().toString())
        .registrationId(ID)
        .clientId(provider.clientId())
        .clientSecret(provider.clientSecret())
        .scope("openid", "email", "profile")
        .redirectUri(settings.publicUrl() + "/login/oauth2/code/" + ID)
        .build();
  }

  private void letIn(
      HttpServletRequest request, HttpServletResponse response, Authentication proven)
      throws IOException {
    if (!(proven.getPrincipal() instanceof OidcUser user)
        || !Boolean.TRUE.equals(user.getEmailVerified())
        || user.getEmail() == null) {
      response.sendRedirect(REFUSED + "unverified");
      return;
    }
    String name = user.getFullName() == null ? user.getEmail() : user.getFullName();
    Optional<Account> account =
        EmailAddress.parse(user.getEmail()).flatMap(email -> arrivals.arrive(email, name));
    if (account.isEmpty()) {
      sessions.end(request);
      response.sendRedirect(REFUSED + "not_invited");
      return;
    }
    sessions.begin(request, account.get());
    signIns.record(account.get(), "signed in elsewhere");
    response.sendRedirect("/console");
  }
}
