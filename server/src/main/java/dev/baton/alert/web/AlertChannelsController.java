package dev.baton.alert.web;

import dev.baton.alert.AlertChannel;
import dev.baton.alert.AlertChannels;
import dev.baton.merchant.Audit;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Entered;
import dev.baton.shared.vault.Setting;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a store's alerts go. What is secret goes in and never comes out. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/alerts/channels")
class AlertChannelsController {
  private static final int SHORTEST_PAUSE = 5;
  private static final int LONGEST_PAUSE = 1_440;
  private final AlertChannels channels;
  private final Audit audit;

  AlertChannelsController(AlertChannels channels, Audit audit) {
    this.channels = channels;
    this.audit = audit;
  }

  /**
   * A channel as a merchant sends it. What only Baton can say may stand in it, as GET gave it, and
   * is ignored.
   */
  record Wanted(
      @Nullable Boolean enabled,
      @Nullable Integer digestMinutes,
      @Nullable Map<String, @Nullable Object> config,
      @Nullable Object type,
      @Nullable Object status,
      @Nullable Object message,
      @Nullable Object lastSuccessAt,
      @Nullable Object lastError,
      @Nullable Object waiting) {}

  /** What went wrong last. */
  record LastError(Instant at, String message) {}

  /**
   * A channel on the wire.
   *
   * @param waiting messages that were not taken yet
   */
  record Shown(
      String type,
      boolean enabled,
      int digestMinutes,
      Map<String, Object> config,
      String status,
      String message,
      @Nullable Instant lastSuccessAt,
      @Nullable LastError lastError,
      int waiting) {}

  /** All channels. */
  record Page(List<Shown> items, @Nullable String nextCursor) {}

  /** A kind of channel on the wire. */
  record Kind(String type, String title, List<Setting> settings) {}

  /** All kinds. */
  record Kinds(List<Kind> items, @Nullable String nextCursor) {}

  @GetMapping
  Page all(@PathVariable String store) {
    return new Page(channels.all(new StoreId(store)).stream().map(this::shown).toList(), null);
  }

  /** What each kind asks for. */
  @GetMapping("/types")
  Kinds kinds(@PathVariable String store) {
    return new Kinds(
        channels.kinds().stream()
            .map(one -> new Kind(one.type(), one.title(), one.settings()))
            .toList(),
        null);
  }

  @GetMapping("/{type}")
  Shown one(@PathVariable String store, @PathVariable String type) {
    return shown(channels.find(new StoreId(store), type));
  }

  @PutMapping("/{type}")
  Shown change(@PathVariable String store, @PathVariable String type, @RequestBody Wanted wanted) {
    StoreId storeId = new StoreId(store);
    AlertChannel changed =
        channels.change(
            storeId,
            type,
            new AlertChannels.Wanted(
                wanted.enabled() == null || wanted.enabled(),
                minutes(wanted.digestMinutes()),
                Entered.members(wanted.config())));
    audit.record(storeId, "changed an alert channel", Map.of("type", type));
    return shown(changed);
  }

  @DeleteMapping("/{type}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String store, @PathVariable String type) {
    StoreId storeId = new StoreId(store);
    channels.remove(storeId, type);
    audit.record(storeId, "removed an alert channel", Map.of("type", type));
  }

  @PostMapping("/{type}/test")
  Check test(@PathVariable String store, @PathVariable String type) {
    return channels.test(new StoreId(store), type);
  }

  private Shown shown(AlertChannel channel) {
    AlertChannel.Standing standing = channel.standing();
    return new Shown(
        channel.type(),
        channel.enabled(),
        channel.digestMinutes(),
        channel.config(),
        standing.status(),
        standing.message(),
        standing.lastSuccessAt(),
        lastError(standing),
        channels.waiting(channel.store(), channel.type()));
  }

  private static @Nullable LastError lastError(AlertChannel.Standing standing) {
    @Nullable Instant at = standing.lastErrorAt();
    return at == null ? null : new LastError(at, String.valueOf(standing.lastError()));
  }

  private static int minutes(@Nullable Integer wanted) {
    if (wanted == null) {
      return AlertChannel.USUAL_MINUTES;
    }
    if (wanted < SHORTEST_PAUSE || wanted > LONGEST_PAUSE) {
      throw Problem.unprocessable(
          "/digestMinutes", "invalid", "This must be between 5 minutes and 1440, a day.");
    }
    return wanted;
  }
}
