package dev.baton.assistant;

import dev.baton.conversation.AgentInThread;
import dev.baton.conversation.Message;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Scene;
import dev.baton.handoff.Wording;
import dev.baton.shared.Detail;
import dev.baton.shared.Sentences;
import dev.baton.shopper.KnownDetail;
import dev.baton.skill.Ruling;
import dev.baton.skill.SkillName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one message while it is being worked out: what will be said, remembered and stored.
 * Nothing of it is true before it is written.
 */
public final class Draft {
  private static final Sentences SENTENCES = Sentences.beside(Draft.class);

  private final Situation situation;
  private final List<Reply> replies = new ArrayList<>();
  private final List<Addition> additions = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private Memory memory;
  private @Nullable Handoff handoff;
  private boolean submitting;
  private boolean left;
  private @Nullable AgentInThread agent;
  private @Nullable SkillName skill;
  private final List<Ruling> rulings = new ArrayList<>();
  private final Guide guide;

  /** What joins a ticket that stands already. */
  public sealed interface Addition {
    String text();

    /** More of the shopper's words, or photos. */
    record More(String text, List<Message.Attachment> photos) implements Addition {}

    /** Words for the agent who is in the thread, in whichever ticket that is. */
    record ToAgent(String reference, String text, List<Message.Attachment> photos)
        implements Addition {}

    /** A detail as it is after all. */
    record Corrected(Detail detail, KnownDetail value, String text) implements Addition {}
  }

  Draft(Situation situation, Memory memory) {
    this.situation = situation;
    this.memory = memory;
    this.handoff = situation.handoff().orElse(null);
    this.agent = situation.conversation().agent();
    this.guide = new Guide(situation);
  }

  public Situation situation() {
    return situation;
  }

  public Memory memory() {
    return memory;
  }

  void remember(Memory next) {
    memory = next;
  }

  public Optional<Handoff> handoff() {
    return Optional.ofNullable(handoff);
  }

  void handoff(Handoff next) {
    handoff = next;
  }

  /** The open handoff is complete: its ticket is to be stored with this answer. */
  void submit(Handoff.Open complete) {
    handoff = complete;
    submitting = true;
  }

  /** The shopper fell silent: the ticket is to be stored with what there is. */
  void submitWhatThereIs(Handoff.Open open) {
    submit(open);
    left = true;
  }

  /** Whether the shopper fell silent before all was gathered. */
  public boolean left() {
    return left;
  }

  public Optional<Handoff.Open> submitting() {
    return submitting && handoff instanceof Handoff.Open open
        ? Optional.of(open)
        : Optional.empty();
  }

  /** A rule of the policy applied. */
  void by(Rule rule) {
    if (!rules.contains(rule)) {
      rules.add(rule);
    }
  }

  /** A rule applied to what a skill made of the message. */
  void by(Rule rule, SkillName taking) {
    by(rule);
    skill = taking;
  }

  /** What the merchant's instructions say. */
  Guide guide() {
    return guide;
  }

  /** An instruction of the merchant's is followed. */
  void follow(Ruling ruling) {
    by(
        switch (ruling.act()) {
          case HAND_OFF -> Rule.INSTRUCTION_HANDS_OFF;
          case OFFER -> Rule.INSTRUCTION_OFFERS;
          case NEVER_OFFER_FIRST -> Rule.INSTRUCTION_OFFERS_NOTHING;
        });
    if (!rulings.contains(ruling)) {
      rulings.add(ruling);
    }
  }

  List<Ruling> rulings() {
    return rulings;
  }

  List<Rule> rules() {
    return rules;
  }

  @Nullable SkillName skill() {
    return skill;
  }

  /** Whether there is a reason to keep: a greeting has none. */
  public boolean isDecided() {
    return !rules.isEmpty() || !situation.reading().commands().isEmpty();
  }

  /**
   * Why the replies are what they are.
   *
   * @param spoken whether they answer words, and not a button or silence
   * @param after the handoff as it stands after the turn
   */
  public Decision decision(boolean spoken, @Nullable Handoff after) {
    return Decision.of(this, spoken, after);
  }

  void agentTold(AgentInThread told) {
    agent = told;
  }

  /** Who of the team is in the thread. */
  public @Nullable AgentInThread agent() {
    return agent;
  }

  void add(Addition addition) {
    additions.add(addition);
  }

  public List<Addition> additions() {
    return additions;
  }

  void say(String text) {
    say(text, List.of());
  }

  void say(String text, List<String> quickReplies) {
    if (!text.isBlank()) {
      replies.add(new Reply(text, quickReplies));
    }
  }

  public List<Reply> replies() {
    return replies;
  }

  /**
   * The replies, when they may be said in other words: while details are gathered. Never when a
   * ticket is opened or stands (wrap-ups, references), when a value waits for a yes, or when the
   * topic is sensitive.
   */
  public List<String> rewordable() {
    boolean gathering =
        handoff instanceof Handoff.Open open
            && !submitting
            && open.collecting().confirming() == null
            && open.start().topic() == null
            && situation.reading().topic() == null;
    return gathering ? replies.stream().map(Reply::text).toList() : List.of();
  }

  /** Says the same replies in these words. */
  public void sayInstead(List<String> words) {
    for (int i = 0; i < replies.size(); i++) {
      replies.set(i, new Reply(words.get(i), replies.get(i).quickReplies()));
    }
  }

  /** A sentence of the assistant in the shopper's language. */
  String sentence(String key, String... values) {
    return SENTENCES.say(situation.language(), key, values);
  }

  /** The handoff's words for this shopper. */
  Wording wording() {
    return scene().wording();
  }

  /** This turn as the handoff meets it. */
  public Scene scene() {
    return new Scene(
        situation.store(),
        situation.settings(),
        situation.conversation(),
        situation.language(),
        situation.orders(),
        situation.shop(),
        memory.known(),
        memory.past().details(),
        memory.talk().topics(),
        memory.tried(),
        memory.talk().photos(),
        situation.now());
  }
}
