package dev.baton.merchant.internal;

import dev.baton.merchant.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two states of a store, by the names the API gives it. */
final class StoreDifference {
  private final List<String> names = new ArrayList<>();

  private StoreDifference() {}

  static List<String> between(Store before, Store after) {
    return new StoreDifference()
        .part("name", before.name(), after.name())
        .part("country", before.country(), after.country())
        .part("currency", before.currency(), after.currency())
        .part("timeZone", before.timeZone(), after.timeZone())
        .part("languages", before.languages(), after.languages())
        .part("origins", before.origins(), after.origins())
        .part("otherContact", before.otherContact(), after.otherContact())
        .part("replyTime", before.replyTime(), after.replyTime())
        .part("privacyNotice", before.privacyNotice(), after.privacyNotice())
        .names;
  }

  private StoreDifference part(String name, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      names.add(name);
    }
    return this;
  }
}
