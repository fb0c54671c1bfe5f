package dev.baton.merchant.web;

import dev.baton.merchant.Store;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store on the wire. */
record StoreBody(
    @Nullable String id,
    @Nullable String name,
    @Nullable String country,
    @Nullable String currency,
    @Nullable String timeZone,
    @Nullable List<@Nullable String> languages,
    @Nullable List<@Nullable String> origins,
    @Nullable String otherContact,
    @Nullable String replyTime,
    @Nullable PrivacyNoticeBody privacyNotice) {

  /** A privacy notice on the wire. */
  record PrivacyNoticeBody(@Nullable String text, @Nullable String url) {}

  static StoreBody of(Store store) {
    Store.PrivacyNotice notice = store.privacyNotice();
    return new StoreBody(
        store.id().value(),
        store.name(),
        store.country(),
        store.currency(),
        store.timeZone().getId(),
        List.copyOf(store.languages()),
        List.copyOf(store.origins()),
        store.otherContact(),
        store.replyTime(),
        notice == null ? null : new PrivacyNoticeBody(notice.text(), notice.url()));
  }
}
