package dev.baton.connector.gorgias;

import dev.baton.connector.Addition;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.Carried;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.Multipart;
import dev.baton.connector.http.Request;
import dev.baton.ticket.TicketAttachment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Uploads for one message. One that Gorgias refuses is left out and named; any other failure is the
 * failure of the whole message. An upload that no message refers to is seen by nobody.
 */
final class GorgiasFiles {
  private final Desk desk;
  private final List<Object> files = new ArrayList<>();
  private final Carried carried = new Carried();
  private @Nullable Outcome failure;

  GorgiasFiles(Desk desk) {
    this.desk = desk;
  }

  /** What is wrong with an upload, or nothing so far. */
  Optional<Outcome> failure() {
    return Optional.ofNullable(failure);
  }

  /** As a message refers to them. */
  List<Object> trees() {
    return files;
  }

  Carried carried() {
    return carried;
  }

  /** Uploads the photos of a follow-up. */
  void add(Addition addition) {
    for (TicketAttachment photo : addition.followUp().attachments()) {
      Optional<String> refusal = GorgiasConnector.CAPABILITIES.photos().refusal(photo);
      Optional<byte[]> bytes = addition.draft().photos().bytes(photo);
      if (refusal.isPresent()) {
        carried.left(photo, refusal.get());
      } else if (bytes.isEmpty()) {
        carried.left(photo, "it was erased");
      } else if (failure == null) {
        add(photo, photo.id().toString(), bytes.get());
      }
    }
  }

  /** Uploads the whole transcript, when the story holds only a part of it. */
  void addTranscript(Draft draft) {
    Content.of(draft, GorgiasConnector.CAPABILITIES)
        .transcriptFile()
        .map(text -> text.getBytes(StandardCharsets.UTF_8))
        .ifPresent(
            bytes ->
                add(
                    new TicketAttachment(
                        draft.ticket().handoffId(), "transcript.txt", "text/plain", bytes.length),
                    draft.key(),
                    bytes));
  }

  private void add(TicketAttachment file, String key, byte[] bytes) {
    switch (upload(file, key, bytes)) {
      case Outcome.Created made ->
          files.add(
              new GorgiasFile(made.id(), file.fileName(), file.contentType(), bytes.length).tree());
      case Outcome.Rejected refused -> carried.left(file, refused.message());
      case Outcome other -> failure = other;
    }
  }

  /** The id of what is made is the file's address. */
  Outcome upload(TicketAttachment file, String key, byte[] bytes) {
    return desk.opened(
        Request.post("/api/upload?type=attachment")
            .multipart(new Multipart(key).file("file", file.fileName(), file.contentType(), bytes)),
        json -> Outcome.Created.of(url(json), null));
  }

  /** One file or an array of one. */
  static String url(JsonNode json) {
    JsonNode file = json.isArray() ? json.path(0) : json;
    return file.path("url").asString("");
  }
}
