package dev.baton.merchant.internal;

import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.StoreId;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.CorsUtils;

/**
 * Which origins a storefront request may come from: the store's own, and Baton's. The store stands
 * in the path, or in the conversation's token ({@code bc_<store>.…}).
 *
 * <p>A preflight of a conversation's path carries no token and is allowed to any origin; that alone
 * gives nothing, since the request that follows is judged by its token.
 */
final class StoreOrigins implements CorsConfigurationSource {
  private static final Pattern PATH = Pattern.compile("/api/v1/storefront/([^/]+)(?:/.*)?");
  private static final Pattern TOKEN = Pattern.compile("(?i:bearer) +bc_([a-z0-9-]{1,40})\\..+");

  private final Stores stores;
  private final String own;

  StoreOrigins(Stores stores, URI publicUrl) {
    this.stores = stores;
    String port = publicUrl.getPort() < 0 ? "" : ":" + publicUrl.getPort();
    this.own = publicUrl.getScheme() + "://" + publicUrl.getHost() + port;
  }

  @Override
  public @Nullable CorsConfiguration getCorsConfiguration(HttpServletRequest request) {
    if (!CorsUtils.isCorsRequest(request)) {
      return null;
    }
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(origins(request));
    allowed.setAllowedMethods(List.of("GET", "POST"));
    allowed.setAllowedHeaders(
        List.of("Authorization", "Content-Type", "Last-Event-ID", "Idempotency-Key"));
    allowed.setExposedHeaders(List.of("Retry-After"));
    allowed.setAllowCredentials(false);
    allowed.setMaxAge(Duration.ofMinutes(10));
    return allowed;
  }

  private List<String> origins(HttpServletRequest request) {
    Matcher path = PATH.matcher(request.getRequestURI());
    boolean ofStore = path.matches();
    if (!ofStore && CorsUtils.isPreFlightRequest(request)) {
      return List.of(String.valueOf(request.getHeader("Origin")));
    }
    List<String> origins = new ArrayList<>(List.of(own));
    (ofStore ? store(path.group(1)) : tokensStore(request))
        .ifPresent(store -> origins.addAll(store.origins()));
    return origins;
  }

  private Optional<Store> tokensStore(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    Matcher token = TOKEN.matcher(header == null ? "" : header);
    return token.matches() ? store(token.group(1)) : Optional.empty();
  }

  private Optional<Store> store(String id) {
    return StoreId.isValid(id) ? stores.find(new StoreId(id)) : Optional.empty();
  }
}
