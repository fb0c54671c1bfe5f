package dev.baton.merchant.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which role every call of the admin API needs: this is the one place that says so. A call that is
 * not here is the owner's alone, and a test fails until it is here.
 */
public final class AccessRules {
  private static final String STORE = "/api/v1/admin/stores/{store}";

  /** Calls below a store. */
  private static final String IN_STORE =
      """
      viewer GET
      editor PUT
      owner DELETE
      viewer GET /skills
      viewer GET /skills/{skill}
      editor PUT /skills/{skill}
      viewer GET /skills/human-handoff/settings
      editor PUT /skills/human-handoff/settings
      viewer GET /skills/human-handoff/settings/versions
      viewer GET /skills/human-handoff/settings/versions/{version}
      editor POST /skills/human-handoff/settings/versions/{version}/restore
      editor POST /preview/conversations
      viewer GET /model
      editor PUT /model
      editor POST /model/test
      owner DELETE /model
      viewer GET /assistant
      editor PUT /assistant
      viewer GET /answers
      viewer GET /answers/{id}
      editor POST /answers
      editor PUT /answers/{id}
      editor DELETE /answers/{id}
      viewer GET /integrations
      viewer GET /integrations/types
      viewer GET /integrations/{id}
      editor GET /integrations/{id}/way-back
      editor POST /integrations
      editor PUT /integrations/{id}
      editor POST /integrations/{id}/test
      owner DELETE /integrations/{id}
      viewer GET /shop
      viewer GET /shop/types
      editor PUT /shop
      editor POST /shop/test
      owner DELETE /shop
      owner GET /shop/data-requests
      owner POST /shop/data-requests/{id}/export
      viewer GET /tickets
      viewer GET /tickets/{reference}
      editor POST /tickets/{reference}/replies
      editor POST /tickets/{reference}/close
      editor POST /tickets/{reference}/reopen
      viewer GET /attachments/{id}
      viewer GET /conversations
      viewer GET /conversations/{id}
      viewer GET /analytics/overview
      viewer GET /analytics/breakdown
      viewer GET /analytics/details
      viewer GET /analytics/time-to-ticket
      viewer GET /analytics/deliveries
      viewer GET /analytics/questions
      viewer GET /analytics/advice
      viewer GET /analytics/export
      owner POST /analytics/rebuild
      viewer GET /deliveries
      editor POST /deliveries/retry
      editor POST /deliveries/{id}/retry
      editor POST /deliveries/{id}/send-elsewhere
      viewer GET /alerts
      viewer GET /alerts/channels
      viewer GET /alerts/channels/types
      viewer GET /alerts/channels/{type}
      editor PUT /alerts/channels/{type}
      editor POST /alerts/channels/{type}/test
      owner DELETE /alerts/channels/{type}
      viewer GET /identity
      owner POST /identity
      editor POST /identity/check
      owner POST /identity/{id}/rotate
      owner DELETE /identity/{id}
      viewer GET /instructions
      viewer GET /instructions/{id}
      editor POST /instructions
      editor PUT /instructions/order
      editor PUT /instructions/{id}
      editor DELETE /instructions/{id}
      editor POST /instructions/try
      viewer GET /own-skills
      viewer GET /own-skills/{id}
      editor POST /own-skills
      editor PUT /own-skills/{id}
      owner DELETE /own-skills/{id}
      editor POST /own-skills/{id}/secret
      editor POST /own-skills/{id}/test
      viewer GET /webhooks
      viewer GET /webhooks/{id}
      editor POST /webhooks
      editor PUT /webhooks/{id}
      owner DELETE /webhooks/{id}
      editor POST /webhooks/{id}/secret
      editor POST /webhooks/{id}/test
      viewer GET /webhooks/{id}/messages
      editor POST /webhooks/{id}/messages/send-again
      editor POST /webhooks/{id}/messages/{message}/send-again
      viewer GET /team
      owner PUT /team/{account}
      owner DELETE /team/{account}
      owner POST /team/invitations
      owner DELETE /team/invitations/{id}
      owner GET /audit
      owner GET /api-keys
      owner POST /api-keys
      owner DELETE /api-keys/{id}
      owner POST /people/export
      owner POST /people/erase
      """;

  /** Calls of no store: of everybody who may see a store, or of whoever runs the installation. */
  private static final Map<String, Need> OUTSIDE =
      Map.of(
          "GET /api/v1/admin/stores", Need.ANYBODY,
          "POST /api/v1/admin/stores", Need.INSTALLATION,
          "GET /api/v1/admin/api-keys", Need.INSTALLATION,
          "POST /api/v1/admin/accounts/password", Need.INSTALLATION,
          "POST /api/v1/admin/api-keys", Need.INSTALLATION,
          "DELETE /api/v1/admin/api-keys/{id}", Need.INSTALLATION);

  private static final Map<String, Need> INSIDE =
      IN_STORE
          .lines()
          .map(line -> line.split(" ", 3))
          .collect(
              Collectors.toUnmodifiableMap(
                  AccessRules::call, parts -> Need.valueOf(parts[0].toUpperCase(Locale.ROOT))));

  private AccessRules() {}

  /** What a call needs. */
  public enum Need {
    VIEWER,
    EDITOR,
    OWNER,
    INSTALLATION,
    ANYBODY
  }

  /**
   * What a call needs, if it is stated.
   *
   * @param pattern as its controller maps it: {@code /api/v1/admin/stores/{store}/tickets}
   */
  public static Optional<Need> stated(String method, String pattern) {
    String call = method + " " + pattern;
    return Optional.ofNullable(INSIDE.get(call)).or(() -> Optional.ofNullable(OUTSIDE.get(call)));
  }

  /** What a call needs; what only the most trusted may do when nothing is stated. */
  public static Need needed(String method, String pattern) {
    Function<String, Need> closed = path -> path.startsWith(STORE) ? Need.OWNER : Need.INSTALLATION;
    return stated(method.equals("HEAD") ? "GET" : method, pattern)
        .orElseGet(() -> closed.apply(pattern));
  }

  private static String call(String[] parts) {
    return parts[1] + " " + STORE + (parts.length > 2 ? parts[2] : "");
  }
}
