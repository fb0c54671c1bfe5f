package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.understanding.SensitiveTopic;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shopper's way to a person: gathering details, then either a ticket or an end without one. Only
 * an open handoff can become anything else; what follows a ticket is told by its delivery.
 */
public sealed interface Handoff {

  /** Names it; also the key under which a helpdesk may know the ticket. */
  UUID id();

  /** Why and when it began. */
  Start start();

  /** What is held of the shopper's details. */
  Map<Detail, HeldDetail> details();

  /** Where it stands. */
  HandoffStatus status();

  /**
   * Details are being gathered.
   *
   * @param heardAt when the shopper last said something
   */
  record Open(UUID id, Start start, Collecting collecting, Instant heardAt) implements Handoff {
    @Override
    public Map<Detail, HeldDetail> details() {
      return collecting.details();
    }

    @Override
    public HandoffStatus status() {
      return HandoffStatus.COLLECTING;
    }

    /** The same after another message. */
    public Open having(Collecting next, Instant now) {
      return new Open(id, start, next, now);
    }

    /** The same, now touching a sensitive topic. */
    public Open touching(SensitiveTopic topic) {
      return new Open(id, start.touching(topic), collecting, heardAt);
    }

    /** With a ticket stored and its delivery promised. */
    public Sent sent(String reference) {
      return new Sent(id, start, details(), reference, HandoffStatus.SUBMITTED, null, null);
    }

    /** Without a ticket, by the shopper's word. */
    public Ended cancelled(String because) {
      return new Ended(id, start, collecting, HandoffStatus.CANCELLED, because);
    }

    /** Without a ticket, by silence. */
    public Ended abandoned() {
      return new Ended(id, start, collecting, HandoffStatus.ABANDONED, "silence");
    }
  }

  /**
   * A ticket stands.
   *
   * @param closedAt when the team closed it, or null while it is open
   */
  record Sent(
      UUID id,
      Start start,
      Map<Detail, HeldDetail> details,
      String reference,
      HandoffStatus status,
      @Nullable HelpdeskTicket ticket,
      @Nullable Instant closedAt)
      implements Handoff {
    public Sent {
      details = Map.copyOf(details);
    }

    /** The same with a detail corrected afterwards. */
    public Sent correcting(Detail detail, HeldDetail value) {
      Map<Detail, HeldDetail> corrected = new EnumMap<>(Detail.class);
      corrected.putAll(details);
      corrected.put(detail, value);
      return new Sent(id, start, corrected, reference, status, ticket, closedAt);
    }

    /** The same after the shopper wrote more: the team is to look at it again. */
    public Sent reopened() {
      return new Sent(id, start, details, reference, status, ticket, null);
    }
  }

  /** It ended without a ticket. */
  record Ended(UUID id, Start start, Collecting collecting, HandoffStatus status, String because)
      implements Handoff {
    @Override
    public Map<Detail, HeldDetail> details() {
      return collecting.details();
    }
  }

  /** The ticket as the helpdesk names it. */
  record HelpdeskTicket(String helpdesk, String id, @Nullable String url) {}
}
