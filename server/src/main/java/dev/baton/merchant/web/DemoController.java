package dev.baton.merchant.web;

import dev.baton.merchant.internal.DemoRemoval;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Removes the demo store with all that is in it. Other stores are not removed by a call. */
@RestController
class DemoController {
  private final DemoRemoval removal;

  DemoController(DemoRemoval removal) {
    this.removal = removal;
  }

  @DeleteMapping("/api/v1/admin/stores/{store}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String store) {
    if (!removal.isDemo(new StoreId(store))) {
      throw Problem.conflict("Only the demo store can be removed.");
    }
    removal.remove();
  }
}
