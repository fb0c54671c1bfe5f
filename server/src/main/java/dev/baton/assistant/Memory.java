package dev.baton.assistant;

import dev.baton.assistant.persona.Persona;
import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.Scene;
import dev.baton.shared.Detail;
import dev.baton.shopper.KnownDetails;
import dev.baton.skill.Escalation;
import dev.baton.skill.Learnt;
import dev.baton.skill.SkillName;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant remembers of a conversation between two messages. Bounded, however long the
 * conversation is.
 *
 * @param known what was said here, or is known of the signed-in account
 * @param past what earlier conversations of the visitor left
 * @param running the skill that waits for an answer, or null
 * @param offer the offer that stands, or null
 * @param offered reasons for which a person was offered before
 * @param tried what skills did so far, oldest first; each matter once
 * @param talk what was said
 * @param helpless messages in a row for which nothing could be done
 * @param persona how the assistant presents itself here, but for its first words
 * @param refused the offer, or the handoff, that the message before said no to, or null
 */
public record Memory(
    KnownDetails known,
    Past past,
    @Nullable Running running,
    @Nullable Offer offer,
    Set<HandoffReason> offered,
    List<Scene.Tried> tried,
    Talk talk,
    int helpless,
    @Nullable Persona persona,
    @Nullable Offer refused) {
  private static final int TRIED = 6;

  public Memory {
    offered = Set.copyOf(offered);
    tried = List.copyOf(tried);
  }

  /**
   * What earlier conversations of the same visitor left.
   *
   * @param details what was said there; needs a yes before it is used
   * @param reference the visitor's last ticket, or null
   * @param ticketsToday how many tickets the visitor opened in the 24 hours before
   */
  public record Past(KnownDetails details, @Nullable String reference, int ticketsToday) {
    public static final Past NONE = new Past(KnownDetails.NONE, null, 0);
  }

  /** A skill that waits for an answer. */
  public record Running(
      SkillName skill,
      Map<String, String> state,
      Set<Detail> asking,
      boolean yesOrNo,
      Learnt learnt) {
    public Running {
      state = Map.copyOf(state);
      asking = Set.copyOf(asking);
    }

    /** A skill that has just put a question. */
    static Running of(SkillName skill, Step.Ask ask) {
      return new Running(skill, ask.state(), ask.asking(), ask.yesOrNo(), ask.learnt());
    }

    private Running interrupted() {
      Map<String, String> more = new HashMap<>(state);
      more.put(Turn.INTERRUPTED, "yes");
      return new Running(skill, more, asking, yesOrNo, learnt);
    }

    /** What is known of the matter so far. */
    public Matter matter() {
      return new Matter(skill, learnt);
    }
  }

  /**
   * What was learnt of a matter.
   *
   * @param skill the skill that did, or null when an instruction of the merchant's is all there is
   */
  public record Matter(@Nullable SkillName skill, Learnt learnt) {
    static Matter of(Escalation escalation) {
      return new Matter(escalation.skill(), escalation.learnt());
    }
  }

  /**
   * An offer that stands.
   *
   * @param second whether it is a second ticket for a different matter
   * @param text what the shopper wrote, for a second ticket
   */
  public record Offer(
      HandoffReason reason, @Nullable Matter matter, boolean second, @Nullable String text) {}

  /** A conversation at its start. */
  public static Memory begin(KnownDetails account, Past past, Persona persona) {
    return new Memory(
        account,
        past,
        null,
        null,
        Set.of(),
        List.of(),
        Talk.NOTHING_YET,
        0,
        persona.afterGreeting(),
        null);
  }

  /** How the assistant presents itself; conversations from before there was a choice: as usual. */
  public Persona manner() {
    return persona == null ? Persona.USUAL : persona;
  }

  /** What a skill learnt last, or null. */
  @Nullable Matter matter() {
    return tried.isEmpty() ? null : new Matter(tried.getLast().skill(), tried.getLast().learnt());
  }

  /** The skill that dealt with an order last, or null. */
  @Nullable SkillName lastOfOrders() {
    return tried.reversed().stream()
        .map(Scene.Tried::skill)
        .filter(skill -> skill != SkillName.QUESTIONS)
        .findFirst()
        .orElse(null);
  }

  /**
   * The same for somebody else: what was said stays, what was under way for the one before ends.
   */
  public Memory forgetting(KnownDetails said) {
    return new Memory(said, Past.NONE, null, null, offered, List.of(), talk, 0, persona, null);
  }

  /** The same when it turned out who the shopper is. */
  public Memory recognising(KnownDetails all, Past before) {
    return new Memory(
        all, before, running, offer, offered, tried, talk, helpless, persona, refused);
  }

  Memory knowing(KnownDetails more) {
    return new Memory(more, past, running, offer, offered, tried, talk, helpless, persona, refused);
  }

  Memory running(@Nullable Running next) {
    return new Memory(known, past, next, offer, offered, tried, talk, helpless, persona, refused);
  }

  /** The same after something else was said: the question of a skill no longer stands alone. */
  Memory passingOver() {
    return running == null ? this : running(running.interrupted());
  }

  Memory offering(@Nullable Offer next) {
    Set<HandoffReason> reasons = new HashSet<>(offered);
    if (next != null && !next.second()) {
      reasons.add(next.reason());
    }
    return new Memory(known, past, running, next, reasons, tried, talk, helpless, persona, refused);
  }

  /** The same once a person was refused, or nothing was. */
  Memory refusing(@Nullable Offer no) {
    return new Memory(known, past, running, offer, offered, tried, talk, helpless, persona, no);
  }

  /** The same after a skill is done with a matter; the same matter again replaces it. */
  Memory about(SkillName skill, Learnt learnt, Instant now) {
    List<Scene.Tried> more = new ArrayList<>(tried);
    more.removeIf(
        before ->
            before.skill() == skill && before.learnt().orderNumber().equals(learnt.orderNumber()));
    more.add(new Scene.Tried(skill, learnt, now));
    List<Scene.Tried> kept = more.subList(Math.max(0, more.size() - TRIED), more.size());
    return new Memory(known, past, running, offer, offered, kept, talk, helpless, persona, refused);
  }

  Memory helpless(int times) {
    return new Memory(known, past, running, offer, offered, tried, talk, times, persona, refused);
  }

  /** The same after somebody else than the assistant spoke: nothing waits for an answer now. */
  Memory interrupted(String text) {
    return running(null).offering(null).helpless(0).said(false, text);
  }

  /** The same after another message. */
  public Memory said(boolean byShopper, String text) {
    return talk(talk.said(byShopper, text));
  }

  Memory talk(Talk next) {
    return new Memory(
        known, past, running, offer, offered, tried, next, helpless, persona, refused);
  }
}
