package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shared.StoreId;
import dev.baton.shopper.KnownDetail;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Reference;

/** Where tickets are opened and added to. Every call joins the caller's transaction. */
public interface TicketDesk {

  /** A reference for a ticket about to be opened. */
  Reference newReference();

  /** Stores the ticket and promises its delivery. */
  void open(Submission submission);

  /** Adds what a shopper said afterwards, and promises its delivery. */
  void append(StoreId store, String reference, FollowUp followUp);

  /** Puts a corrected detail into the ticket, and promises delivery of the word that says so. */
  void correct(Correction correction, FollowUp followUp);

  /** A detail as it is after all. */
  record Correction(StoreId store, String reference, Detail detail, KnownDetail value) {}
}
