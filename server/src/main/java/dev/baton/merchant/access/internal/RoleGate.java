package dev.baton.merchant.access.internal;

import dev.baton.merchant.Caller;
import dev.baton.merchant.Callers;
import dev.baton.merchant.Reach;
import dev.baton.merchant.Role;
import dev.baton.merchant.Stores;
import dev.baton.merchant.access.AccessRules;
import dev.baton.merchant.access.AccessRules.Need;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds for every admin request of every room, before its controller runs: the {@code {store}} of
 * its path exists and the caller may do there what {@link AccessRules} ask. For a caller who is
 * nothing in a store, it does not exist.
 */
final class RoleGate implements HandlerInterceptor {
  private final Stores stores;
  private final Callers callers;

  RoleGate(Stores stores, Callers callers) {
    this.stores = stores;
    this.callers = callers;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod) {
      Need need = AccessRules.needed(request.getMethod(), pattern(request));
      String store = store(request);
      if (store == null) {
        outside(callers.current(), need);
      } else {
        inside(callers.current(), store, need);
      }
    }
    return true;
  }

  private void inside(Caller caller, String store, Need need) {
    Optional<StoreId> id =
        StoreId.isValid(store) ? Optional.of(new StoreId(store)) : Optional.empty();
    Role role =
        id.filter(known -> stores.find(known).isPresent())
            .flatMap(caller.reach()::roleIn)
            .orElseThrow(() -> unreachable(caller, id));
    if (!role.covers(Role.valueOf(need.name()))) {
      throw refused(
          "Only %s may do that; you are %s here. Ask an owner of the store."
              .formatted(need == Need.OWNER ? "an owner" : "an editor or owner", one(role)));
    }
  }

  private static Problem unreachable(Caller caller, Optional<StoreId> store) {
    return caller.reach() instanceof Reach.OneStore own
            && own.handoffsOnly()
            && store.filter(own.store()::equals).isPresent()
        ? refused("This key is for handoffs only.")
        : Problem.notFound("There is no such store.");
  }

  private static void outside(Caller caller, Need need) {
    boolean keyForLess = caller.reach() instanceof Reach.OneStore own && own.handoffsOnly();
    if (keyForLess || (need != Need.ANYBODY && !caller.reach().runsInstallation())) {
      throw refused(
          caller.reach() instanceof Reach.Person
              ? "Only an owner of the installation may do that."
              : "This key is one store's: it may not do that.");
    }
  }

  private static String one(Role role) {
    return role == Role.VIEWER ? "a viewer" : "an " + role.key();
  }

  private static Problem refused(String words) {
    return new Problem(403, words, List.of());
  }

  private static String pattern(HttpServletRequest request) {
    return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
  }

  private static @Nullable String store(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("store") instanceof String store
        ? store
        : null;
  }
}
