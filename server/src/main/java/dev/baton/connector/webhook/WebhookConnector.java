package dev.baton.connector.webhook;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.Desk;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.Reply;
import dev.baton.connector.http.Request;
import dev.baton.shared.http.SigningSecret;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import dev.baton.ticket.Requester;
import dev.baton.ticket.TicketBody;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Signed messages to an address of the merchant's own, by Standard Webhooks 1.0.0
 * (standardwebhooks/spec/standard-webhooks.md). Any 2xx is done, whatever stands in the answer.
 */
@Component
class WebhookConnector implements HelpdeskConnector {
  /** Bytes of photos in a message, before base64; our choice, the standard wants messages small. */
  private static final int PHOTOS = 5_000_000;

  /** Characters of a body; our choice. */
  private static final int LONGEST = 60_000;

  /** Of an id or address that a receiver answers. */
  private static final int LONGEST_ANSWER = 500;

  static final TicketBody.Limits LIMITS = new TicketBody.Limits(Format.HTML, LONGEST, true);

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              true,
              false,
              false,
              Duration.ZERO,
              "Every attempt carries the same webhook-id and the same bytes; the receiver has to"
                  + " keep the ids it has seen and do nothing twice.",
              "A receiver that does not keep them makes a ticket anew with each attempt after a"
                  + " lost answer."),
          Set.of(),
          Capabilities.Photos.upTo(PHOTOS, PHOTOS),
          new Capabilities.Body(Format.HTML, LONGEST),
          EnumSet.of(
              Feature.THREADING,
              Feature.APPEND_AS_SHOPPER,
              Feature.PRIVATE_NOTE,
              Feature.TAGS,
              Feature.PRIORITY,
              Feature.PHONE_ONLY,
              Feature.WAY_BACK,
              Feature.AGENT_LINK));

  private static final String PAGE =
      "It took the message, but answers with a web page: see that this is the address of a"
          + " receiver.";

  private static final String GARBLED = "It took the message; its answer could not be read.";

  private static final WebhookRules RULES = new WebhookRules();
  private final HelpdeskHttp http;

  WebhookConnector(HelpdeskHttp http) {
    this.http = http;
  }

  @Override
  public String type() {
    return "webhook";
  }

  @Override
  public String title() {
    return "Webhook";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.address("url", "Address").help("Where the messages go.").needed(),
        Setting.signingSecret("secret", "Signing secret")
            .help(
                "whsec_ and the base64 of 24 to 64 random bytes. While you change it: the new and"
                    + " the old one, separated by a space.")
            .needed());
  }

  @Override
  public Check check(Access access) {
    Desk desk = desk(access);
    Reply reply = send(desk, access, WebhookEvent.ping(http.now()));
    if (!reply.done()) {
      return Check.of(List.of(Check.Item.wrong("Receiver", desk.failure(reply).message())));
    }
    String remark = remark(reply);
    return Check.of(
        List.of(
            remark.isEmpty() ? Check.Item.fine("Receiver") : Check.Item.fine("Receiver", remark)));
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    return told(access, draft, WebhookEvent.created(draft));
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    return cannotBeAsked();
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    return told(access, addition.draft(), WebhookEvent.updated(addition));
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return cannotBeAsked();
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return null;
  }

  private Outcome told(Access access, Draft draft, WebhookEvent event) {
    Requester shopper = draft.ticket().requester();
    return told(desk(access).about(shopper), access, event);
  }

  /** Tells whoever has nothing to do with a shopper. */
  Outcome told(Access access, WebhookEvent event) {
    return told(desk(access), access, event);
  }

  private Outcome told(Desk desk, Access access, WebhookEvent event) {
    Reply reply = send(desk, access, event);
    Integer status = reply.status();
    if (!reply.done() || status == null) {
      return desk.failure(reply);
    }
    Optional<String> id = text(reply.json().path("id"));
    return new Outcome.Created(
        id.orElse(event.id()),
        text(reply.json().path("url")).filter(WebhookConnector::link).orElse(null),
        null,
        status,
        remark(reply));
  }

  private Reply send(Desk desk, Access access, WebhookEvent event) {
    Instant now = http.now();
    SigningSecret secret = SigningSecret.of(access.text("secret").orElse(""));
    // the desk takes a slash off the address, where it may matter
    String end = desk.base().toString().endsWith("/") ? "/" : "";
    return desk.call(
        Request.post(end)
            .header("webhook-id", event.id())
            .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .header("webhook-signature", secret.signature(event.id(), now, event.body()))
            .bytes("application/json", event.body()));
  }

  /** A page of a login or a parked domain answers 200 to everything. */
  private static String remark(Reply reply) {
    String type = reply.header("content-type").orElse("");
    if (type.startsWith("text/html")) {
      return PAGE;
    }
    return type.startsWith("application/json") && !reply.readable() && !reply.empty()
        ? GARBLED
        : "";
  }

  private static Optional<String> text(JsonNode member) {
    String text = member.isString() || member.isNumber() ? member.asString("") : "";
    return Optional.of(text).filter(some -> !some.isBlank() && some.length() <= LONGEST_ANSWER);
  }

  private static boolean link(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  private static LookUp cannotBeAsked() {
    return new LookUp.Failed(new Outcome.Rejected(null, "A receiver of webhooks cannot be asked."));
  }

  private Desk desk(Access access) {
    return http.desk(this, access, URI.create(access.text("url").orElse("")), RULES);
  }
}
