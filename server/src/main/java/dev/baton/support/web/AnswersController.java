package dev.baton.support.web;

import dev.baton.merchant.Audit;
import dev.baton.shared.Language;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.support.answers.AnswerBooks;
import dev.baton.support.answers.Entries;
import dev.baton.support.answers.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The merchant's questions and answers: kept, changed, removed. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/answers")
class AnswersController {
  private static final int MOST = 500;

  private final Entries entries;
  private final AnswerBooks books;
  private final Audit audit;
  private final Clock clock;

  AnswersController(Entries entries, AnswerBooks books, Audit audit, Clock clock) {
    this.entries = entries;
    this.books = books;
    this.audit = audit;
    this.clock = clock;
  }

  /** An entry on the wire. */
  record Body(
      UUID id,
      String language,
      String question,
      List<String> alsoAsked,
      String answer,
      Instant changedAt) {
    static Body of(Entry entry) {
      return new Body(
          entry.id(),
          entry.language().code(),
          entry.question(),
          entry.alsoAsked(),
          entry.answer(),
          entry.changedAt());
    }
  }

  /** All entries of a store. */
  record Bodies(List<Body> items, @Nullable String nextCursor) {}

  @GetMapping
  Bodies all(@PathVariable String store) {
    return new Bodies(entries.all(new StoreId(store)).stream().map(Body::of).toList(), null);
  }

  @GetMapping("/{id}")
  Body one(@PathVariable String store, @PathVariable UUID id) {
    return entries.find(new StoreId(store), id).map(Body::of).orElseThrow(AnswersController::none);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Body add(@PathVariable String store, @RequestBody AnswerWanted wanted) {
    StoreId id = new StoreId(store);
    if (entries.count(id) >= MOST) {
      throw Problem.conflict("A store can have " + MOST + " answers.");
    }
    return put(id, UUID.randomUUID(), wanted, "added an answer");
  }

  @PutMapping("/{id}")
  Body change(@PathVariable String store, @PathVariable UUID id, @RequestBody AnswerWanted wanted) {
    StoreId of = new StoreId(store);
    if (entries.find(of, id).isEmpty()) {
      throw none();
    }
    return put(of, id, wanted, "changed an answer");
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String store, @PathVariable UUID id) {
    StoreId of = new StoreId(store);
    Entry gone = entries.find(of, id).orElseThrow(AnswersController::none);
    if (!entries.remove(of, id)) {
      throw none();
    }
    changed(of, gone, "removed an answer");
  }

  private Body put(StoreId store, UUID id, AnswerWanted wanted, String what) {
    Entry entry =
        new Entry(
            id,
            Language.ofTag(wanted.languageTag()),
            wanted.askedQuestion(),
            wanted.otherWays(),
            wanted.saidAnswer(),
            clock.instant());
    entries.put(store, entry);
    changed(store, entry, what);
    return Body.of(entry);
  }

  private void changed(StoreId store, Entry entry, String what) {
    books.forget(store);
    audit.record(store, what, Map.of("id", entry.id().toString(), "question", entry.question()));
  }

  private static Problem none() {
    return Problem.notFound("There is no such answer.");
  }
}
