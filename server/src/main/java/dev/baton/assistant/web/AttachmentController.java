package dev.baton.assistant.web;

import dev.baton.conversation.Conversation;
import dev.baton.media.Attachment;
import dev.baton.media.Attachments;
import dev.baton.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a shopper's photos. */
@RestController
class AttachmentController {
  private final Attachments attachments;
  private final Doorkeeper door;

  AttachmentController(Attachments attachments, Doorkeeper door) {
    this.attachments = attachments;
    this.door = door;
  }

  /** A photo that was taken in. */
  record AttachmentJson(UUID id, String fileName, String contentType, long size) {}

  @PostMapping(
      path = "/api/v1/conversations/{id}/attachments",
      consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  AttachmentJson upload(
      @PathVariable UUID id,
      @RequestPart("file") MultipartFile file,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization)
      throws IOException {
    Conversation conversation = door.admit(id, authorization);
    if (file.getSize() > Attachments.LARGEST) {
      throw new Problem(413, "A photo may have 10 MB at most.", List.of());
    }
    byte[] bytes;
    try (InputStream in = file.getInputStream()) {
      bytes = in.readNBytes(Attachments.LARGEST + 1);
    }
    String name = file.getOriginalFilename();
    Attachment stored =
        attachments.store(
            conversation.store(), conversation.id(), name == null ? "photo" : name, bytes);
    return new AttachmentJson(stored.id(), stored.fileName(), stored.contentType(), stored.size());
  }
}
