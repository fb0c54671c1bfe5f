package dev.baton.connector.http;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.TicketAttachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A follow-up with the photos that travel inside its call.
 *
 * @param followUp with a line on each photo that is not there
 */
public record Enclosed(FollowUp followUp, List<File> files) {

  public Enclosed {
    files = List.copyOf(files);
  }

  /** A file of a call. */
  @SuppressWarnings("ArrayRecordComponent")
  public record File(String name, String contentType, byte[] bytes) {}

  /** What a helpdesk that takes these photos gets of a follow-up. */
  public static Enclosed in(Addition addition, Capabilities.Photos taken) {
    Carried carried = new Carried();
    List<File> files = new ArrayList<>();
    long together = 0;
    for (TicketAttachment photo : addition.followUp().attachments()) {
      Optional<String> refusal = taken.refusal(photo);
      Optional<File> file = refusal.isPresent() ? Optional.empty() : file(addition.draft(), photo);
      if (refusal.isPresent()) {
        carried.left(photo, refusal.get());
      } else if (together + photo.size() > taken.together()) {
        carried.left(photo, "too much together with the other photos");
      } else if (file.isEmpty()) {
        carried.left(photo, "it was erased");
      } else {
        together += photo.size();
        files.add(file.get());
      }
    }
    return new Enclosed(carried.shown(addition.followUp()), files);
  }

  /** The photos of a ticket, those that were erased left out. */
  public static List<File> photos(Draft draft, Content content) {
    return content.photos().stream()
        .map(photo -> file(draft, photo))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The whole transcript, when the story holds only a part of it. */
  public static List<File> transcript(Content content) {
    return content
        .transcriptFile()
        .map(
            text -> new File("transcript.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8)))
        .stream()
        .toList();
  }

  private static Optional<File> file(Draft draft, TicketAttachment photo) {
    return draft
        .photos()
        .bytes(photo)
        .map(bytes -> new File(photo.fileName(), photo.contentType(), bytes));
  }
}
