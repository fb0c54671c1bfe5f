package dev.baton.commerce.web;

import dev.baton.commerce.ShopHooks;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The address a shop system tells its news at. */
@RestController
class ShopHooksController {
  private final ShopHooks hooks;

  ShopHooksController(ShopHooks hooks) {
    this.hooks = hooks;
  }

  @PostMapping("/api/v1/hooks/{store}/shop")
  void hear(
      @PathVariable String store,
      @RequestHeader HttpHeaders headers,
      @RequestBody(required = false) byte @Nullable [] body) {
    if (!StoreId.isValid(store)) {
      throw Problem.notFound("Nobody listens here.");
    }
    Map<String, String> lower = new TreeMap<>();
    headers
        .toSingleValueMap()
        .forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    hooks.hear(new StoreId(store), lower, body == null ? new byte[0] : body);
  }
}
