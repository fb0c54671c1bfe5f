package dev.baton.connector.gorgias;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Content;
import dev.baton.connector.Draft;
import dev.baton.connector.http.CustomFields;
import dev.baton.connector.http.Tree;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Format;
import dev.baton.ticket.Priority;
import dev.baton.ticket.Requester;
import dev.baton.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A ticket and its messages as Gorgias wants them (developers.gorgias.com,
 * reference/create-ticket). Every message carries the time at which it was sent: an outgoing one
 * without is mailed.
 */
final class GorgiasTrees {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);
  private static final Map<Priority, String> PRIORITIES =
      Map.of(
          Priority.LOW, "low",
          Priority.NORMAL, "normal",
          Priority.HIGH, "high",
          Priority.URGENT, "critical");
  private static final Capabilities TEXT =
      new Capabilities(
          GorgiasConnector.CAPABILITIES.once(),
          GorgiasConnector.CAPABILITIES.steps(),
          GorgiasConnector.CAPABILITIES.photos(),
          new Capabilities.Body(Format.TEXT, GorgiasConnector.LONGEST),
          GorgiasConnector.CAPABILITIES.features());
  private final Access access;
  private final Draft draft;
  private final Ticket ticket;
  private final Requester shopper;

  GorgiasTrees(Access access, Draft draft) {
    this.access = access;
    this.draft = draft;
    this.ticket = draft.ticket();
    this.shopper = ticket.requester();
  }

  /** A message's words in both of Gorgias' forms. */
  record Words(String html, String text) {}

  /** Our key of a message. */
  static String noteKey(Draft draft) {
    return draft.key() + "-note";
  }

  /** Our key of a message. */
  static String key(Addition addition) {
    return addition.draft().key() + "-" + addition.key();
  }

  Tree ticket() {
    List<Object> fields = new ArrayList<>();
    CustomFields.of(access, draft)
        .forEach(
            (id, value) -> fields.add(Tree.of("id", number(id)).with("value", value).members()));
    List<Object> tags = new ArrayList<>();
    draft.tags().forEach(tag -> tags.add(Tree.of("name", tag).members()));
    return Tree.of("channel", channel())
        .with("via", "api")
        .with("from_agent", false)
        .with("subject", ticket.subject())
        .with("status", "open")
        .with("priority", PRIORITIES.get(ticket.priority()))
        .with("external_id", draft.key())
        .with("customer", customer())
        .with("tags", tags)
        .with("custom_fields", fields)
        .with("messages", List.of(opening().members()));
  }

  private Tree opening() {
    List<Object> photos = new ArrayList<>();
    Content.of(draft, GorgiasConnector.CAPABILITIES).photos().stream()
        .filter(photo -> draft.uploads().containsKey(photo.id()))
        .forEach(
            photo ->
                photos.add(
                    new GorgiasFile(
                            draft.uploads().getOrDefault(photo.id(), ""),
                            photo.fileName(),
                            photo.contentType(),
                            photo.size())
                        .tree()));
    return fromShopper(words(Content::opening), draft.key() + "-opening", ticket.createdAt())
        .with("attachments", photos);
  }

  Tree note(Tree sender, List<Object> files) {
    return fromAgent(words(Content::story), noteKey(draft), ticket.createdAt(), sender)
        .with("attachments", files);
  }

  /** A follow-up in the shopper's own words. */
  Tree fromShopper(Addition addition, GorgiasFiles files) {
    FollowUp shown = files.carried().shown(addition.followUp());
    return fromShopper(words(content -> content.followUp(shown)), key(addition), shown.at())
        .with("attachments", files.trees());
  }

  /** A follow-up that only agents see. */
  Tree fromAgent(Addition addition, Tree sender, GorgiasFiles files) {
    FollowUp shown = files.carried().shown(addition.followUp());
    return fromAgent(words(content -> content.followUp(shown)), key(addition), shown.at(), sender)
        .with("attachments", files.trees());
  }

  private Tree fromShopper(Words words, String key, Instant at) {
    Tree message =
        Tree.of("channel", channel())
            .with("via", "api")
            .with("from_agent", false)
            .with("public", true)
            .with("sender", customer());
    if (channel().equals("email")) {
      message.with("source", source());
    }
    return said(message.with("subject", ticket.subject()), words, key, at);
  }

  private Tree fromAgent(Words words, String key, Instant at, Tree sender) {
    Tree source = Tree.of("type", "internal-note");
    access.text("email").ifPresent(mine -> source.with("from", address(mine, null)));
    source.members().put("to", List.of());
    return said(
        Tree.of("channel", "internal-note")
            .with("via", "api")
            .with("from_agent", true)
            .with("public", false)
            .with("sender", sender)
            .with("source", source),
        words,
        key,
        at);
  }

  private static Tree said(Tree message, Words words, String key, Instant at) {
    return message
        .with("body_text", words.text())
        .with("body_html", words.html())
        .with("external_id", key)
        .with("sent_datetime", TIME.format(at));
  }

  /** From the shopper to the address from which the merchant's team answers. */
  private Tree source() {
    Tree source =
        Tree.of("type", "email")
            .with("from", address(String.valueOf(shopper.email()), shopper.name()));
    source
        .members()
        .put(
            "to",
            access
                .text("supportAddress")
                .map(support -> List.of(address(support, null).members()))
                .orElseGet(List::of));
    return source;
  }

  /** Email where the shopper can be answered by it. */
  private String channel() {
    return shopper.email() != null && !access.text("channel").orElse("email").equals("api")
        ? "email"
        : "api";
  }

  private Tree customer() {
    String id = draft.requesterId();
    return id == null || id.isEmpty()
        ? Tree.of("email", shopper.email()).with("name", shopper.name())
        : Tree.of("id", number(id));
  }

  private static Tree address(String address, @Nullable String name) {
    return Tree.of("address", address).with("name", name);
  }

  private Words words(Function<Content, String> part) {
    return new Words(
        part.apply(Content.of(draft, GorgiasConnector.CAPABILITIES)),
        part.apply(Content.of(draft, TEXT)));
  }

  private static Object number(String id) {
    return id.matches("\\d{1,18}") ? Long.valueOf(id) : id;
  }
}
