package dev.baton.connector.zendesk;

import dev.baton.connector.AgentReply;
import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.connector.HookReading.Heard;
import dev.baton.connector.TicketNews;
import dev.baton.connector.hook.ReplyText;
import dev.baton.connector.hook.Signatures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Zendesk's event webhooks, subscribed to {@code zen:event-type:ticket.comment_added} and {@code
 * …status_changed}. Signed by {@code X-Zendesk-Webhook-Signature}: base64 HMAC-SHA256 of the
 * timestamp header and the body, with the webhook's secret as it stands. Ids in {@code detail} are
 * texts. The members of a status change ({@code event.current}, {@code event.previous}) follow
 * Zendesk's common schema and were not seen in a recording.
 */
final class ZendeskEvents {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String COMMENT = "zen:event-type:ticket.comment_added";
  private static final String STATUS = "zen:event-type:ticket.status_changed";
  private static final Set<String> CLOSED = Set.of("solved", "closed");

  private ZendeskEvents() {}

  /** Checks a request and reads it. */
  static HookReading hear(String secret, Hook hook, Instant now) {
    Optional<String> signature = hook.header("X-Zendesk-Webhook-Signature");
    Optional<String> time = hook.header("X-Zendesk-Webhook-Signature-Timestamp");
    if (signature.isEmpty() || time.isEmpty()) {
      return new HookReading.Refused("The request is not signed.");
    }
    String expected =
        Signatures.hmac(
            secret.getBytes(StandardCharsets.UTF_8),
            time.get().getBytes(StandardCharsets.UTF_8),
            hook.body());
    if (!Signatures.same(signature.get(), expected)) {
      return new HookReading.Refused("The signature is wrong.");
    }
    Optional<Instant> at = Signatures.time(time.get());
    return at.filter(signed -> Signatures.fresh(signed, now)).isPresent()
        ? read(hook, now)
        : new HookReading.Refused("The request is more than five minutes old.");
  }

  private static Heard read(Hook hook, Instant now) {
    JsonNode json;
    try {
      json = JSON.readTree(hook.body());
    } catch (JacksonException notJson) {
      return Heard.nothing();
    }
    String ticket = id(json.at("/detail/id"));
    Instant at =
        Signatures.time(json.path("time").asString("")).filter(t -> t.isBefore(now)).orElse(now);
    if (ticket.isEmpty()) {
      return Heard.nothing();
    }
    return switch (json.path("type").asString("")) {
      case COMMENT -> comment(ticket, json.at("/event/comment"), at);
      case STATUS -> status(ticket, json, at);
      default -> Heard.nothing();
    };
  }

  private static Heard comment(String ticket, JsonNode comment, Instant at) {
    boolean fromAnAgent = comment.at("/author/is_staff").asBoolean(false);
    boolean visible = comment.path("is_public").asBoolean(false);
    String id = id(comment.path("id"));
    String text = ReplyText.ofText(comment.path("body").asString(""));
    if (!fromAnAgent || !visible || id.isEmpty() || text.isEmpty()) {
      return Heard.nothing();
    }
    String name = ReplyText.firstName(comment.at("/author/name").asString(""));
    return Heard.of(
        new TicketNews.Replied(
            ticket, new AgentReply(id, text, name.isEmpty() ? null : name, List.of(), at)));
  }

  private static Heard status(String ticket, JsonNode json, Instant at) {
    boolean before = CLOSED.contains(word(json.at("/event/previous")));
    boolean after = CLOSED.contains(word(json.at("/event/current")));
    String id = id(json.path("id"));
    if (before == after || id.isEmpty()) {
      return Heard.nothing();
    }
    return Heard.of(
        after ? new TicketNews.Closed(ticket, id, at) : new TicketNews.Reopened(ticket, id, at));
  }

  private static String word(JsonNode node) {
    return node.asString("").toLowerCase(Locale.ROOT);
  }

  /** Absent ids are {@code "0"} or empty. */
  private static String id(JsonNode node) {
    String id = node.isString() || node.isNumber() ? node.asString("").strip() : "";
    return id.equals("0") ? "" : id;
  }
}
