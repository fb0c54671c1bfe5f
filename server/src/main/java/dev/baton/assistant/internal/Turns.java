package dev.baton.assistant.internal;

import dev.baton.assistant.Assistant;
import dev.baton.assistant.Draft;
import dev.baton.assistant.Memory;
import dev.baton.assistant.Situation;
import dev.baton.assistant.TurnEngine;
import dev.baton.conversation.Author;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.conversation.Message;
import dev.baton.conversation.NewMessage;
import dev.baton.handoff.Handoff;
import dev.baton.instruction.Rulebook;
import dev.baton.merchant.Store;
import dev.baton.shared.Masking;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Takes turns: reads, answers, writes, and begins again when somebody else wrote first. */
@Service
class Turns implements Assistant {
  private final TurnReader reader;
  private final TurnWriter writer;
  private final Openings openings;
  private final Recognitions recognitions;
  private final Race race;

  Turns(
      TurnReader reader,
      TurnWriter writer,
      Openings openings,
      Recognitions recognitions,
      Race race) {
    this.reader = reader;
    this.writer = writer;
    this.openings = openings;
    this.recognitions = recognitions;
    this.race = race;
  }

  @Override
  public Opened open(Store store, Opening opening) {
    reader.expect(store.id());
    Openings.Begun begun = openings.begin(store, opening);
    Answer answer = writer.write(greeting(begun, opening.startHandoff()), null).orElseThrow();
    return new Opened(begun.conversation(), begun.token(), begun.browser(), answer);
  }

  private Draft greeting(Openings.Begun begun, boolean startHandoff) {
    Situation situation = reader.wordless(begun.conversation());
    Memory memory = TurnReader.memory(begun.conversation());
    return startHandoff
        ? TurnEngine.button(situation, memory)
        : TurnEngine.greet(situation, memory, begun.persona());
  }

  @Override
  public Answer take(Conversation conversation, ShopperMessage message) {
    String fingerprint = fingerprint(message);
    ShopperMessage masked =
        new ShopperMessage(message.id(), Masking.mask(message.text()), message.attachmentIds());
    Ear ear = reader.ear(conversation.store());
    Voice voice = reader.voice(conversation.store());
    Rulebook rulebook = reader.rulebook(conversation.store(), masked.text());
    return race.win(
        conversation,
        current -> {
          Optional<Answer> before = repeated(current, message.id(), fingerprint);
          if (before.isPresent()) {
            return () -> before;
          }
          Situation situation = reader.situation(current, masked, ear, rulebook);
          Draft draft = TurnEngine.answer(situation, TurnReader.memory(current));
          voice.word(draft);
          return () -> writer.write(draft, shopperMessage(situation, masked, fingerprint));
        });
  }

  private static NewMessage shopperMessage(
      Situation situation, ShopperMessage message, String fingerprint) {
    return new NewMessage(
        Author.SHOPPER,
        null,
        message.text(),
        situation.photos(),
        List.of(),
        message.id(),
        fingerprint,
        null);
  }

  /** The answer given before to the same client id. */
  private Optional<Answer> repeated(Conversation conversation, UUID id, String fingerprint) {
    StoreId store = conversation.store();
    Optional<Conversations.Sent> sent = reader.conversations().sent(store, conversation.id(), id);
    if (sent.isEmpty()) {
      return Optional.empty();
    }
    if (!sent.get().fingerprint().equals(fingerprint)) {
      throw Problem.conflict("This message id was used before for another message.");
    }
    List<Message> replies =
        reader.conversations().repliesTo(store, conversation.id(), sent.get().seq());
    return Optional.of(
        new Answer(replies, recognitions.sights().of(conversation), Optional.empty()));
  }

  @Override
  public Answer press(Conversation conversation) {
    return race.win(
        conversation,
        current -> {
          Draft draft = TurnEngine.button(reader.wordless(current), TurnReader.memory(current));
          return () -> writer.write(draft, null);
        });
  }

  @Override
  public Recognised recognise(Conversation conversation, Identity identity) {
    return race.win(conversation, current -> recognitions.recognise(current, identity));
  }

  @Override
  public UUID signOut(Conversation conversation) {
    return recognitions.signOut(conversation);
  }

  @Override
  public void rescue(StoreId store, UUID conversationId, UUID handoffId) {
    Optional<Conversation> conversation = reader.conversations().find(store, conversationId);
    if (conversation.isEmpty()) {
      return;
    }
    Situation situation = reader.wordless(conversation.get());
    if (situation.handoff().orElse(null) instanceof Handoff.Open open
        && open.id().equals(handoffId)
        && isSilent(situation, open)) {
      Draft draft = TurnEngine.rescue(situation, TurnReader.memory(conversation.get()), open);
      writer.write(draft, null);
    }
  }

  private static boolean isSilent(Situation situation, Handoff.Open open) {
    return situation
        .settings()
        .rescueAfter()
        .filter(silence -> !open.heardAt().plus(silence).isAfter(situation.now()))
        .isPresent();
  }

  private static String fingerprint(ShopperMessage message) {
    String ids =
        message.attachmentIds().stream().map(UUID::toString).collect(Collectors.joining(","));
    return Base64.getEncoder()
        .encodeToString(dev.baton.assistant.TokenKey.sha256(message.text() + "\n" + ids));
  }
}
