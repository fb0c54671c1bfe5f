package dev.baton.connector.freshdesk;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.TicketAttachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The room for files in a ticket: all of them together, those of later notes too, may have 20 MB.
 * First come, first served; the transcript, when it is a file, before the photos. What agents
 * attach is not counted, because Baton does not know it.
 */
final class FreshdeskRoom {
  static final long TICKET = 20_000_000;

  private FreshdeskRoom() {}

  /** A ticket in words, with the photos that there is room for. */
  static Content content(Draft draft) {
    Content whole = Content.of(draft, FreshdeskConnector.CAPABILITIES);
    long transcript = transcript(whole);
    return transcript == 0 ? whole : Content.of(draft, taking(TICKET - transcript));
  }

  /** The photos of a follow-up that there is still room for. */
  static List<TicketAttachment> photos(Addition addition) {
    Content opened = content(addition.draft());
    long used = transcript(opened) + size(opened.photos());
    for (FollowUp earlier : addition.draft().ticket().followUps()) {
      if (earlier.id().equals(addition.followUp().id())) {
        break;
      }
      used += size(fitting(earlier, used));
    }
    return fitting(addition.followUp(), used);
  }

  private static List<TicketAttachment> fitting(FollowUp followUp, long used) {
    List<TicketAttachment> fitting = new ArrayList<>();
    long sum = used;
    for (TicketAttachment photo : followUp.attachments()) {
      if (sum + photo.size() <= TICKET) {
        sum += photo.size();
        fitting.add(photo);
      }
    }
    return fitting;
  }

  private static long transcript(Content content) {
    return content
        .transcriptFile()
        .map(text -> (long) text.getBytes(StandardCharsets.UTF_8).length)
        .orElse(0L);
  }

  private static long size(List<TicketAttachment> photos) {
    return photos.stream().mapToLong(TicketAttachment::size).sum();
  }

  private static Capabilities taking(long together) {
    Capabilities all = FreshdeskConnector.CAPABILITIES;
    return new Capabilities(
        all.once(),
        all.steps(),
        Capabilities.Photos.upTo(all.photos().largest(), Math.max(0, together)),
        all.body(),
        all.features());
  }
}
