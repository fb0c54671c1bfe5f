package dev.baton.commerce.shopify;

import dev.baton.shared.vault.Access;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A shop at Shopify and the way into it, for as long as its connection stays as it is.
 *
 * @param base its address: {@code https://acme.myshopify.com}
 * @param version of the API to ask for
 * @param rules what the merchant lets customers do
 */
record ShopifyAccount(Access access, URI base, String version, Rules rules) {
  static final String NEWEST = "2026-10";
  static final String OLDER = "2026-07";
  private static final int USUAL_CANCEL_MINUTES = 60;
  private static final int USUAL_ADDRESS_MINUTES = 60;
  private static final int USUAL_RETURN_DAYS = 30;

  /**
   * Shopify knows no windows for customers: these are the merchant's own.
   *
   * @param cancelWithin how long after it was placed an order may be cancelled
   * @param addressWithin how long after it was placed an order may be sent elsewhere
   * @param returnWithin how long after its delivery something may go back
   */
  record Rules(Duration cancelWithin, Duration addressWithin, Duration returnWithin) {}

  static ShopifyAccount of(Access access) {
    return new ShopifyAccount(
        access,
        URI.create(
            access
                .text("baseUrl")
                .orElseGet(
                    () ->
                        "https://%s.myshopify.com"
                            .formatted(access.text("shop").orElse("unnamed")))),
        access.text("apiVersion").orElse(NEWEST),
        new Rules(
            Duration.ofMinutes(number(access, "cancelWithinMinutes", USUAL_CANCEL_MINUTES)),
            Duration.ofMinutes(number(access, "addressWithinMinutes", USUAL_ADDRESS_MINUTES)),
            Duration.ofDays(number(access, "returnWithinDays", USUAL_RETURN_DAYS))));
  }

  /** A setting that is filled in. */
  Optional<String> setting(String path) {
    return access.text(path);
  }

  private static int number(Access access, String path, int usual) {
    return access.text(path).map(text -> (int) Double.parseDouble(text)).orElse(usual);
  }
}
