package dev.baton.merchant.internal;

import dev.baton.merchant.Caller;
import dev.baton.merchant.Callers;
import dev.baton.merchant.Stores;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds for every admin request of every room, before its controller runs: the {@code {store}} of
 * its path exists and the caller may touch it. For a caller who may not, it does not exist.
 */
final class OwnStoreOnly implements HandlerInterceptor {
  private static final List<String> WITHOUT_STORE = List.of("/api/v1/admin/stores");

  private final Stores stores;
  private final Callers callers;

  OwnStoreOnly(Stores stores, Callers callers) {
    this.stores = stores;
    this.callers = callers;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Caller caller = callers.current();
    String store = store(request);
    if (store != null) {
      if (!StoreId.isValid(store)
          || !caller.may(new StoreId(store))
          || stores.find(new StoreId(store)).isEmpty()) {
        throw StoreRegistry.unknown();
      }
    } else if (!caller.runsInstallation() && !allowedToAll(request)) {
      throw new Problem(403, "This key is one store's: it may not do that.", List.of());
    }
    return true;
  }

  private static boolean allowedToAll(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return request.getMethod().equals("GET")
        && pattern != null
        && WITHOUT_STORE.contains(pattern.toString());
  }

  private static @Nullable String store(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("store") instanceof String store
        ? store
        : null;
  }
}
