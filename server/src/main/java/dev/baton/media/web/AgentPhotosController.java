package dev.baton.media.web;

import dev.baton.media.Attachment;
import dev.baton.media.Attachments;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A shopper's photo for an agent: as a download, never as a page. */
@RestController
class AgentPhotosController {
  private final Attachments attachments;

  AgentPhotosController(Attachments attachments) {
    this.attachments = attachments;
  }

  @GetMapping("/api/v1/admin/stores/{store}/attachments/{id}")
  ResponseEntity<byte[]> download(@PathVariable String store, @PathVariable UUID id) {
    StoreId storeId = new StoreId(store);
    Attachment attachment =
        attachments.find(storeId, id).orElseThrow(AgentPhotosController::unknown);
    byte[] bytes = attachments.bytes(storeId, id).orElseThrow(AgentPhotosController::unknown);
    ContentDisposition download =
        ContentDisposition.attachment()
            .filename(attachment.fileName(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(attachment.contentType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(bytes);
  }

  private static Problem unknown() {
    return Problem.notFound("This store has no such photo.");
  }
}
