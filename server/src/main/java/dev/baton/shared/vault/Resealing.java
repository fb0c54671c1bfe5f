package dev.baton.shared.vault;

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
  private final List<SealedPlace> places;
  private final SecretBox box;
  private final BatonSettings settings;

  Resealing(List<SealedPlace> places, SecretBox box, BatonSettings settings) {
    this.places = places;
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
    Count count = new Count();
    places.forEach(place -> reseal(place, count));
    int sealed = count.sealed;
    int lost = count.lost;
    if (lost == 0) {
      new SecretKeyFile(settings.dataDirectory()).forgetRetired(settings.secretKeys());
    }
    LOG.info(
        "the secrets of {} integrations and alert channels are sealed under the new key; {} could"
            + " not be opened. {}",
        sealed,
        lost,
        lost == 0 ? "Earlier keys are not needed any more." : "Keep the earlier keys.");
  }

  /** How many there were of each. */
  private static final class Count {
    private int sealed;
    private int lost;
  }

  private void reseal(SealedPlace rows, Count count) {
    for (List<SealedRow> page = rows.after(null);
        !page.isEmpty();
        page = rows.after(page.getLast())) {
      for (SealedRow row : page) {
        if (!box.isCurrent(row.secrets())) {
          try {
            count.sealed += rows.replace(row, anew(row)) ? 1 : 0;
          } catch (IllegalStateException unreadable) {
            count.lost++;
            LOG.error("integration or alert channel {}: {}", row.owner(), unreadable.getMessage());
          }
        }
      }
    }
  }

  private String anew(SealedRow row) {
    String plain = box.open(row.store(), row.owner(), row.secrets());
    return box.seal(row.store(), row.owner(), plain);
  }
}
