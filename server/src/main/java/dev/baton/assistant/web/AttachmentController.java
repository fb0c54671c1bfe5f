package dev.baton.assistant.web;

import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.media.Attachment;
import dev.baton.media.Attachments;
import dev.baton.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a shopper's photos, and shows them to the same shopper again. */
@RestController
class AttachmentController {
  private final Attachments attachments;
  private final Conversations conversations;
  private final Doorkeeper door;

  AttachmentController(Attachments attachments, Conversations conversations, Doorkeeper door) {
    this.attachments = attachments;
    this.conversations = conversations;
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
    stillThere(conversation);
    return new AttachmentJson(stored.id(), stored.fileName(), stored.contentType(), stored.size());
  }

  /** Somebody may be erasing the person right now: their photo goes too, and this waits for it. */
  private void stillThere(Conversation conversation) {
    if (conversations.lock(conversation.store(), conversation.id()).isEmpty()) {
      attachments.erase(conversation.store(), conversation.id());
      throw Problem.notFound("This conversation was erased.");
    }
  }

  /**
   * A photo of this conversation. It is no page of ours: nothing in it runs, whatever it is; and a
   * cache gives it to nobody who does not show the same token.
   */
  @GetMapping("/api/v1/conversations/{id}/attachments/{attachment}")
  ResponseEntity<byte[]> show(
      @PathVariable UUID id,
      @PathVariable UUID attachment,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    Conversation conversation = door.admit(id, authorization);
    Attachment photo =
        attachments.find(conversation.store(), id, List.of(attachment)).stream()
            .findFirst()
            .orElseThrow(AttachmentController::unknown);
    byte[] bytes =
        attachments
            .bytes(conversation.store(), photo.id())
            .orElseThrow(AttachmentController::unknown);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(photo.contentType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
        .body(bytes);
  }

  private static Problem unknown() {
    return Problem.notFound("This conversation has no such photo.");
  }
}
