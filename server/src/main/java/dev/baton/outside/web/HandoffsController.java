package dev.baton.outside.web;

import dev.baton.merchant.Caller;
import dev.baton.outside.Told;
import dev.baton.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where other agents hand conversations over. */
@RestController
@RequestMapping("/api/v1/handoffs")
class HandoffsController {
  private final Counter counter;

  HandoffsController(Counter counter) {
    this.counter = counter;
  }

  /** A word of the shopper. */
  record ReplyRequest(@Nullable String text) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Told handOver(
      @RequestBody HandoffRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest http) {
    Caller caller = KeyFilter.caller(http);
    if (caller == null) {
      throw new Problem(401, "An API key is needed here.", List.of());
    }
    return counter.handOver(caller, request, key == null ? "" : key, http.getRemoteAddr());
  }

  @PostMapping("/{id}/replies")
  Told replyToHandoff(
      @PathVariable UUID id,
      @RequestBody ReplyRequest request,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      HttpServletRequest http) {
    return counter.reply(
        counter.conversation(KeyFilter.caller(http), http.getHeader("Authorization"), id),
        key,
        request.text());
  }

  @GetMapping("/{id}")
  Told lookAtHandoff(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer after,
      @RequestParam(required = false) @Nullable Integer wait,
      HttpServletRequest http) {
    return counter.look(
        counter.conversation(KeyFilter.caller(http), http.getHeader("Authorization"), id),
        after,
        wait);
  }
}
