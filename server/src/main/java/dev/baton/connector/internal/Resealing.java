package dev.baton.connector.internal;

import dev.baton.connector.jdbc.SealedRow;
import dev.baton.connector.jdbc.SealedRows;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.settings.SecretKeyFile;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * After a change of the secret key: seals all secrets anew under the key in use, so that the
 * retired keys can be forgotten. Begins with every start that knows retired keys; safe to be killed
 * at any point and to run in several processes at once.
 */
@Component
class Resealing {
  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
  private final SealedRows rows;
  private final SecretBox box;
  private final BatonSettings settings;

  Resealing(SealedRows rows, SecretBox box, BatonSettings settings) {
    this.rows = rows;
    this.box = box;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    if (box.hasRetired()) {
      Thread.ofVirtual().name("resealing").start(this::reseal);
    }
  }

  /** Seals anew what is not sealed under the key in use; what cannot be opened stays as it is. */
  void reseal() {
    int sealed = 0;
    int lost = 0;
    for (List<SealedRow> page = rows.after(null);
        !page.isEmpty();
        page = rows.after(page.getLast())) {
      for (SealedRow row : page) {
        if (!box.isCurrent(row.secrets())) {
          try {
            sealed += rows.replace(row, anew(row)) ? 1 : 0;
          } catch (IllegalStateException unreadable) {
            lost++;
            LOG.error("integration {}: {}", row.connectionId(), unreadable.getMessage());
          }
        }
      }
    }
    if (lost == 0) {
      new SecretKeyFile(settings.dataDirectory()).forgetRetired(settings.secretKeys());
    }
    LOG.info(
        "the secrets of {} integrations are sealed under the new key; {} could not be opened. {}",
        sealed,
        lost,
        lost == 0 ? "Earlier keys are not needed any more." : "Keep the earlier keys.");
  }

  private String anew(SealedRow row) {
    String plain = box.open(row.store(), row.connectionId(), row.secrets());
    return box.seal(row.store(), row.connectionId(), plain);
  }
}
