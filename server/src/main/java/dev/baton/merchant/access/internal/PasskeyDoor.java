package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Account;
import dev.baton.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets people in by passkey: Spring Security checks it, the session is Baton's. */
@Component
class PasskeyDoor {
  private final Passkeys passkeys;
  private final ConsoleSessions sessions;
  private final SignIns signIns;
  private final HandlerExceptionResolver words;
  private final WebAuthnRelyingPartyOperations ceremonies;

  PasskeyDoor(
      Passkeys passkeys,
      ConsoleSessions sessions,
      SignIns signIns,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver words) {
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.signIns = signIns;
    this.words = words;
    this.ceremonies = passkeys.ceremonies();
  }

  WebAuthnRelyingPartyOperations ceremonies() {
    return ceremonies;
  }

  UserCredentialRepository credentials() {
    return passkeys.credentials();
  }

  /** Answers {@code POST /login/webauthn}: 204 with a session, or 401. */
  WebAuthnAuthenticationFilter filter() {
    WebAuthnAuthenticationFilter filter = new WebAuthnAuthenticationFilter();
    filter.setAuthenticationManager(
        new ProviderManager(new WebAuthnAuthenticationProvider(ceremonies, known())));
    filter.setSecurityContextRepository(new NullSecurityContextRepository());
    filter.setAuthenticationSuccessHandler(this::letIn);
    filter.setAuthenticationFailureHandler(
        (request, response, why) ->
            words.resolveException(
                request,
                response,
                null,
                new Problem(401, "This passkey is not known here.", List.of())));
    return filter;
  }

  private UserDetailsService known() {
    return email ->
        passkeys
            .account(email)
            .map(account -> User.withUsername(account.email().value()).password("").build())
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
  }

  private void letIn(
      HttpServletRequest request, HttpServletResponse response, Authentication proven) {
    Account account = passkeys.account(proven.getName()).orElseThrow();
    sessions.begin(request, account);
    signIns.record(account, "signed in with a passkey");
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
