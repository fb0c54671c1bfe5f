package dev.baton.connector.http;

import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Renewals;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2 by the settings {@code oauth.clientId}, {@code oauth.clientSecret}, {@code
 * oauth.accessToken} and {@code oauth.refreshToken}. A token is used until the helpdesk refuses it,
 * then renewed once; the new ones are stored before they are used.
 */
public final class OAuth implements Login {
  private static final String ACCESS_TOKEN = "oauth.accessToken";
  private static final String REFRESH_TOKEN = "oauth.refreshToken";
  private final Renewals renewals;
  private final Tokens tokens;
  private Access access;

  /** Asks a vendor for tokens with the secrets of a connection: the answer as it came. */
  @FunctionalInterface
  public interface Tokens {
    Reply ask(Access current);
  }

  /** For one step of a connection. */
  public OAuth(Renewals renewals, Access access, Tokens tokens) {
    this.renewals = renewals;
    this.access = access;
    this.tokens = tokens;
  }

  /** Whether a connection has what this needs. */
  public static boolean in(Access access) {
    return access.text(ACCESS_TOKEN).isPresent() || access.text("oauth.clientId").isPresent();
  }

  /** The refresh token, when there is one. */
  public static Optional<String> refreshToken(Access access) {
    return access.text(REFRESH_TOKEN);
  }

  @Override
  public @Nullable String header() {
    return access.text(ACCESS_TOKEN).map(token -> "Bearer " + token).orElse(null);
  }

  @Override
  public @Nullable String renewed() {
    if (access.text("oauth.clientId").isEmpty()) {
      return null;
    }
    Optional<Access> newer = renewals.renew(access, this::ask);
    newer.ifPresent(found -> access = found);
    return newer.isPresent() ? header() : null;
  }

  private Optional<Map<String, String>> ask(Access current) {
    Reply reply = tokens.ask(current);
    String token = reply.json().path("access_token").asString("");
    if (!reply.done() || token.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> fresh = new TreeMap<>(Map.of(ACCESS_TOKEN, token));
    String refresh = reply.json().path("refresh_token").asString("");
    if (!refresh.isEmpty()) {
      fresh.put(REFRESH_TOKEN, refresh);
    }
    return Optional.of(fresh);
  }
}
