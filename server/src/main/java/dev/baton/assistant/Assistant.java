package dev.baton.assistant;

import dev.baton.assistant.persona.Persona;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Message;
import dev.baton.handoff.HandoffSight;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.merchant.Store;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import dev.baton.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assistant as its callers see it: a message in, replies out. */
public interface Assistant {

  /** Opens a conversation, greets, and begins a handoff at once when that is wanted. */
  Opened open(Store store, Opening opening);

  /**
   * Answers a message. The same client id again gives the same answer and does nothing twice.
   *
   * @throws dev.baton.shared.Problem 409 when the client id came before with another text, 404 when
   *     a photo is not of this conversation
   */
  Answer take(Conversation conversation, ShopperMessage message);

  /** The "Talk to a person" button. */
  Answer press(Conversation conversation);

  /**
   * Takes up who the shopper is, in a conversation that has begun. What waited for a detail that is
   * known now goes on. A token that was refused makes the conversation anonymous, whoever it was
   * held with; what is only said changes nothing that is proven.
   *
   * @throws dev.baton.shared.Problem 409 when it was held with another proven person
   */
  Recognised recognise(Conversation conversation, Identity identity);

  /**
   * Ends a conversation for whoever signed out: its token opens nothing from now on.
   *
   * @return the id of a new visitor of whom nothing is known
   */
  UUID signOut(Conversation conversation);

  /**
   * Opens the ticket of a handoff whose shopper fell silent, or ends it when there is no address.
   * Does nothing when the shopper has spoken since.
   */
  void rescue(StoreId store, UUID conversation, UUID handoff);

  /**
   * How a conversation begins.
   *
   * @param visitorId as the browser kept it; an unknown one is replaced
   * @param address the client's network address
   * @param locale BCP 47, or null
   * @param preview unsaved settings to rehearse, or null
   * @param persona an unsaved one to rehearse, or null for the store's
   */
  record Opening(
      Conversation.Channel channel,
      @Nullable UUID visitorId,
      Identity identity,
      String address,
      @Nullable String locale,
      boolean startHandoff,
      @Nullable HandoffSettings preview,
      @Nullable Persona persona) {}

  /**
   * A conversation that has begun. {@code token} opens it and is told only now.
   *
   * @param browser the visitor id the browser is to keep
   */
  record Opened(Conversation conversation, String token, UUID browser, Answer answer) {}

  /** Who the shopper is from now on, and what was said to it. */
  record Recognised(Identity identity, Answer answer) {}

  /** A message of the shopper. {@code id} is the client's own. */
  record ShopperMessage(UUID id, String text, List<UUID> attachmentIds) {
    public ShopperMessage {
      attachmentIds = List.copyOf(attachmentIds);
    }
  }

  /** The replies to a message, and the handoff as it stands then. */
  record Answer(
      List<Message> replies, Optional<HandoffSight> handoff, Optional<Ticket> previewTicket) {
    public Answer {
      replies = List.copyOf(replies);
    }
  }
}
