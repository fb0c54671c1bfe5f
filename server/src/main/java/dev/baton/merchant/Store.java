package dev.baton.merchant;

import dev.baton.shared.StoreId;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: one shop whose shoppers chat here.
 *
 * @param country ISO 3166 alpha-2; how a phone number without prefix is read
 * @param currency ISO 4217
 * @param languages BCP 47 tags, the shop's own first
 * @param origins web origins ({@code https://shop.example}) whose pages may call the storefront API
 * @param otherContact another way to reach the team, in the merchant's words, or null
 * @param replyTime how long a reply takes, in the merchant's words: "24 hours"
 */
public record Store(
    StoreId id,
    String name,
    String country,
    String currency,
    ZoneId timeZone,
    List<String> languages,
    List<String> origins,
    @Nullable String otherContact,
    String replyTime,
    @Nullable PrivacyNotice privacyNotice) {

  public Store {
    languages = List.copyOf(languages);
    origins = List.copyOf(origins);
  }

  /** What stands with the first question for personal details. */
  public record PrivacyNotice(String text, @Nullable String url) {}
}
