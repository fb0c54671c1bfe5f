package dev.baton.merchant.web;

import dev.baton.merchant.Callers;
import dev.baton.merchant.Reach;
import dev.baton.merchant.Store;
import dev.baton.merchant.internal.StoreRegistry;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stores, for whoever runs them. */
@RestController
@RequestMapping("/api/v1/admin/stores")
class StoresController {
  private static final int PAGE = 50;

  private final StoreRegistry stores;
  private final Callers callers;

  StoresController(StoreRegistry stores, Callers callers) {
    this.stores = stores;
    this.callers = callers;
  }

  @GetMapping
  Page<StoreBody> all(@RequestParam(required = false) @Nullable String cursor) {
    String after = cursor == null ? "" : cursor;
    List<Store> found =
        switch (callers.current().reach()) {
          case Reach.Everywhere everywhere -> stores.after(after, PAGE + 1);
          case Reach.OneStore own -> List.of(stores.get(own.store()));
          case Reach.Person person -> stores.among(person.roles().keySet(), after, PAGE + 1);
        };
    return Page.of(found, PAGE, StoreBody::of, store -> store.id().value());
  }

  @PostMapping
  ResponseEntity<StoreBody> create(@RequestBody StoreBody body) {
    Store store = StoreReading.read(StoreReading.id(body), body);
    if (!stores.create(store)) {
      throw Problem.conflict("There is a store with this id already.");
    }
    return ResponseEntity.created(URI.create("/api/v1/admin/stores/" + store.id()))
        .body(StoreBody.of(store));
  }

  @GetMapping("/{store}")
  StoreBody one(@PathVariable String store) {
    return StoreBody.of(stores.get(new StoreId(store)));
  }

  @PutMapping("/{store}")
  StoreBody change(@PathVariable String store, @RequestBody StoreBody body) {
    return StoreBody.of(stores.replace(StoreReading.read(new StoreId(store), body)));
  }
}
