package dev.baton.handoff;

import dev.baton.conversation.Conversation;
import dev.baton.conversation.Message;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.Information;
import dev.baton.handoff.settings.WhenDeclined;
import dev.baton.merchant.Store;
import dev.baton.shared.Detail;
import dev.baton.shared.Language;
import dev.baton.shared.OrderPattern;
import dev.baton.shopper.KnownDetails;
import dev.baton.shopper.OrderFacts;
import dev.baton.shopper.Trust.Right;
import dev.baton.skill.Learnt;
import dev.baton.skill.SkillName;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation as the handoff meets it in one turn.
 *
 * @param settings those the conversation began with
 * @param orders what the shop knows of an order number
 * @param shop whether a shop is connected that may come to supply a name
 * @param known what was said here or is known of the account, this message included
 * @param earlier what earlier conversations of the visitor knew
 * @param topics what the shopper said of the matter, oldest first
 * @param tried what skills did in this conversation, oldest first
 * @param photos the photos that came with messages
 */
public record Scene(
    Store store,
    HandoffSettings settings,
    Conversation conversation,
    Language language,
    OrderFacts orders,
    boolean shop,
    KnownDetails known,
    KnownDetails earlier,
    List<Topic> topics,
    List<Tried> tried,
    List<Message.Attachment> photos,
    Instant now) {

  public Scene {
    topics = List.copyOf(topics);
    tried = List.copyOf(tried);
    photos = List.copyOf(photos);
  }

  /** Something a shopper said of the matter, and in which message. */
  public record Topic(int seq, String text) {}

  /** A matter that a skill is done with: what it learnt, and when that was. */
  public record Tried(SkillName skill, Learnt learnt, Instant at) {}

  /** The words of the handoff for this shopper. */
  public Wording wording() {
    return new Wording(store, language, conversation.identity().may(Right.SEE_STORED));
  }

  /** The policy of gathering by this conversation's settings. */
  public Collector collector() {
    return new Collector(rules(settings), orders, shop);
  }

  /** The one validation of details, by this store. */
  public DetailCheck check() {
    return checkOf(store, settings);
  }

  /** The one validation of details, by a store's country and its order numbers' shape. */
  public static DetailCheck checkOf(Store store, HandoffSettings settings) {
    String pattern = settings.information().orderPattern();
    Optional<OrderPattern> shape = pattern == null ? Optional.empty() : OrderPattern.of(pattern);
    return new DetailCheck(store.country(), shape.map(known -> known::matches));
  }

  private static CollectRules rules(HandoffSettings settings) {
    Information information = settings.information();
    Map<Detail, Boolean> required = new EnumMap<>(Detail.class);
    for (Detail detail : Detail.values()) {
      if (information.collects(detail)) {
        required.put(detail, information.requires(detail));
      }
    }
    return new CollectRules(required, settings.whenDeclined() == WhenDeclined.OPEN_TICKET);
  }
}
