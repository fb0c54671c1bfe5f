package dev.baton.ticket;

import dev.baton.shared.StoreId;
import java.util.List;

/**
 * Tickets were removed at a person's wish. Published inside the transaction that removes them, once
 * for each erasure; whoever keeps something of them removes it in the same transaction.
 */
public record TicketsErased(StoreId store, List<Reference> references) {

  public TicketsErased {
    references = List.copyOf(references);
  }
}
