package dev.baton.delivery.web;

import dev.baton.delivery.InboxDesk;
import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How agents answer and close tickets of the built-in inbox. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/tickets/{reference}")
class RepliesController {
  private static final int LONGEST = 10_000;
  private final InboxDesk inbox;
  private final Audit audit;

  RepliesController(InboxDesk inbox, Audit audit) {
    this.inbox = inbox;
    this.audit = audit;
  }

  /**
   * An agent's answer.
   *
   * @param id the client's own, so that a repeat changes nothing; may be left out
   */
  record Reply(@Nullable UUID id, @Nullable String text) {}

  /** An answer that reached the chat. */
  record Sent(UUID id) {}

  @PostMapping("/replies")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  public Sent reply(
      @PathVariable String store, @PathVariable String reference, @RequestBody Reply reply) {
    String text = reply.text() == null ? "" : reply.text().strip();
    if (text.isEmpty()) {
      throw Problem.malformed("/text", "required", "An answer needs a text.");
    }
    if (text.length() > LONGEST) {
      throw Problem.malformed(
          "/text", "too_long", "This may have " + LONGEST + " characters at most.");
    }
    UUID id = Objects.requireNonNullElseGet(reply.id(), UUID::randomUUID);
    inbox.reply(new StoreId(store), read(reference), id, text);
    written(store, reference, "answered a ticket");
    return new Sent(id);
  }

  @PostMapping("/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void close(@PathVariable String store, @PathVariable String reference) {
    inbox.close(new StoreId(store), read(reference));
    written(store, reference, "closed a ticket");
  }

  @PostMapping("/reopen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void reopen(@PathVariable String store, @PathVariable String reference) {
    inbox.reopen(new StoreId(store), read(reference));
    written(store, reference, "opened a ticket again");
  }

  private void written(String store, String reference, String what) {
    audit.record(new StoreId(store), what, Map.of("reference", read(reference).value()));
  }

  private static Reference read(String reference) {
    return Reference.parse(reference)
        .orElseThrow(() -> Problem.notFound("This store has no such ticket."));
  }
}
