package dev.baton.delivery.web;

import dev.baton.connector.Hook;
import dev.baton.delivery.HookDesk;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The address a helpdesk tells its news at. An unknown one is answered like a wrong one. */
@RestController
class HooksController {
  private final HookDesk hooks;

  HooksController(HookDesk hooks) {
    this.hooks = hooks;
  }

  @PostMapping("/api/v1/hooks/{store}/{integrationId}")
  void take(
      @PathVariable String store,
      @PathVariable String integrationId,
      @RequestHeader HttpHeaders headers,
      @RequestBody(required = false) byte @Nullable [] body) {
    if (!StoreId.isValid(store)) {
      throw nobody();
    }
    Hook hook = new Hook(headers.toSingleValueMap(), body == null ? new byte[0] : body);
    hooks.take(new StoreId(store), read(integrationId), hook);
  }

  private static UUID read(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      throw nobody();
    }
  }

  private static Problem nobody() {
    return Problem.notFound("Nobody listens here.");
  }
}
