package dev.baton.connector;

import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.TicketBody;
import dev.baton.ticket.TicketBody.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A ticket as one kind of helpdesk gets it: its words in the helpdesk's format and within its
 * limits, and the photos it takes. The same draft gives the same words.
 */
public final class Content {
  private final Draft draft;
  private final Limits limits;
  private final List<TicketAttachment> photos = new ArrayList<>();
  private final Map<UUID, String> refused = new HashMap<>();

  private Content(Draft draft, Capabilities helpdesk) {
    this.draft = draft;
    this.limits =
        new Limits(
            helpdesk.body().format(), helpdesk.body().longest(), helpdesk.photos().largest() > 0);
    refused.putAll(draft.refused());
    long together = 0;
    for (TicketAttachment photo : draft.ticket().attachments()) {
      if (refused.containsKey(photo.id())) {
        continue;
      }
      Optional<String> refusal = helpdesk.photos().refusal(photo);
      if (refusal.isPresent()) {
        refused.put(photo.id(), refusal.get());
      } else if (together + photo.size() > helpdesk.photos().together()) {
        refused.put(photo.id(), "too much together with the other photos");
      } else {
        together += photo.size();
        photos.add(photo);
      }
    }
  }

  /** A ticket for a kind of helpdesk. */
  public static Content of(Draft draft, Capabilities helpdesk) {
    return new Content(draft, helpdesk);
  }

  /** The shopper's own words, for the part that stands there as written by the shopper. */
  public String opening() {
    return TicketBody.opening(limits, draft.ticket());
  }

  /** The story for the agent: what, why, details, journey, transcript. */
  public String story() {
    return body().as(limits);
  }

  /** The whole transcript, when the story holds only a part of it and files are taken. */
  public Optional<String> transcriptFile() {
    return limits.file() ? body().transcriptFile() : Optional.empty();
  }

  /** A follow-up. */
  public String followUp(FollowUp followUp) {
    return followUp(followUp, "");
  }

  /** A follow-up with a mark at its end, by which it is found: {@link #mark}. */
  public String followUp(FollowUp followUp, String mark) {
    return TicketBody.followUp(limits, draft.ticket(), followUp, mark);
  }

  /** What stands in a follow-up and nowhere else, in every format. */
  public static String mark(Addition addition) {
    return addition.draft().ticket().reference() + "/" + addition.key().substring(0, 8);
  }

  /** What stands in the story and nowhere else, in every format. */
  public static String storyMark(Draft draft) {
    return TicketBody.storyMark(draft.ticket());
  }

  /** The photos it takes, as far as size and type tell. */
  public List<TicketAttachment> photos() {
    return List.copyOf(photos);
  }

  /** Why it does not take the others, by their id; the story names them. */
  public Map<UUID, String> refused() {
    return Map.copyOf(refused);
  }

  private TicketBody body() {
    Ticket ticket = draft.ticket();
    return TicketBody.within(limits, ticket, refused);
  }
}
