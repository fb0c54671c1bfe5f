package dev.baton.assistant;

import dev.baton.assistant.persona.Persona;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Message;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Heard;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.instruction.Rulebook;
import dev.baton.merchant.Store;
import dev.baton.shared.Language;
import dev.baton.shopper.OrderAccess;
import dev.baton.skill.Skill;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message, and all there is to know when it is answered.
 *
 * @param text secrets masked
 * @param heard its details, checked, and what is known after it
 * @param photos those it carries
 * @param seq its place in the conversation
 * @param skills those the store has switched on
 * @param shop whether a shop is connected
 * @param rulebook the merchant's instructions
 * @param persona how the assistant presents itself
 */
public record Situation(
    Store store,
    HandoffSettings settings,
    Conversation conversation,
    Optional<Handoff> handoff,
    String text,
    Reading reading,
    Heard heard,
    List<Message.Attachment> photos,
    int seq,
    List<Skill> skills,
    OrderAccess orders,
    boolean shop,
    Rulebook rulebook,
    Persona persona,
    Instant now) {

  public Situation {
    photos = List.copyOf(photos);
    skills = List.copyOf(skills);
  }

  /**
   * The language to answer in. A sensitive topic is answered in the shopper's own, whatever the
   * merchant chose: what may save somebody must be understood.
   */
  public Language language() {
    return reading.topic() == null
        ? persona.language(shoppersLanguage(), store)
        : shoppersLanguage();
  }

  /** A message of details alone does not change it. */
  Language shoppersLanguage() {
    Language before = conversation.language();
    boolean onlyDetails =
        !heard.said().isEmpty()
            && !reading.substance()
            && reading.trigger() == null
            && !reading.has(Command.AskQuestion.class)
            && !reading.has(Command.StartSkill.class);
    return before != null && onlyDetails ? before : reading.language();
  }

  /** Whether it is a merchant's rehearsal. */
  public boolean preview() {
    return conversation.channel() == Conversation.Channel.PREVIEW;
  }
}
