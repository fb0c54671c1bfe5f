package dev.baton.merchant.access.internal;

import dev.baton.merchant.access.Token;
import dev.baton.shared.BatonSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What a page must send along to change something, so that another site cannot do it in a visitor's
 * name: a keyed hash of the session's id or, before anybody signs in, of a cookie for this purpose
 * alone. Nothing is stored.
 */
@Component
public class CsrfTokens {
  static final String HEADER = "X-CSRF-Token";
  private static final String COOKIE = "baton_visit";
  private static final String ALGORITHM = "HmacSHA256";

  private final ConsoleSessions sessions;
  private final BatonSettings settings;

  CsrfTokens(ConsoleSessions sessions, BatonSettings settings) {
    this.sessions = sessions;
    this.settings = settings;
  }

  /** The token for the next request; a visitor without a cookie for it gets one. */
  public String issue(HttpServletRequest request, HttpServletResponse response) {
    return basis(request)
        .map(this::token)
        .orElseGet(
            () -> {
              String visit = Token.make().text();
              response.addHeader(HttpHeaders.SET_COOKIE, cookie(visit).toString());
              return token("visit/" + visit);
            });
  }

  /** Whether a request carries the token it must. */
  boolean isRight(HttpServletRequest request) {
    String sent = request.getHeader(HEADER);
    return sent != null
        && basis(request)
            .map(this::token)
            .filter(
                right ->
                    MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.UTF_8),
                        sent.getBytes(StandardCharsets.UTF_8)))
            .isPresent();
  }

  private Optional<String> basis(HttpServletRequest request) {
    @Nullable String session = sessions.id(request);
    if (session != null) {
      return Optional.of("session/" + session);
    }
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(cookie -> "visit/" + cookie.getValue())
            .findFirst();
  }

  private ResponseCookie cookie(String visit) {
    return ResponseCookie.from(COOKIE, visit)
        .httpOnly(true)
        .secure("https".equals(settings.publicUrl().getScheme()))
        .sameSite("Lax")
        .path("/")
        .build();
  }

  private String token(String basis) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(
          new SecretKeySpec(settings.secretKey().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      byte[] code = mac.doFinal(("csrf/" + basis).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
