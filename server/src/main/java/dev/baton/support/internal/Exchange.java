package dev.baton.support.internal;

import dev.baton.commerce.Order;
import dev.baton.shared.Detail;
import dev.baton.shared.OrderNumber;
import dev.baton.skill.Attempt;
import dev.baton.skill.Escalation;
import dev.baton.skill.Learnt;
import dev.baton.skill.Ruling;
import dev.baton.skill.SkillName;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One turn of a skill: what came in, what is remembered, and the steps it can end with. */
final class Exchange {
  private static final int PATIENCE = 1;

  private final Turn turn;
  private final SkillName skill;
  private final Memory memory;
  private final Voice voice;
  private final List<String> products = new ArrayList<>();
  private String wish;
  private String remark = "";

  /**
   * @param wish what the shopper wants, for the agent: "Wants to cancel"; the order is added
   */
  Exchange(Turn turn, SkillName skill, String wish) {
    this.turn = turn;
    this.skill = skill;
    this.memory = new Memory(turn.state());
    this.voice = new Voice(turn);
    this.wish = wish;
  }

  Turn turn() {
    return turn;
  }

  Reading reading() {
    return turn.reading();
  }

  Memory memory() {
    return memory;
  }

  Voice voice() {
    return voice;
  }

  /** Says more exactly what the shopper wants. */
  void wants(String wish) {
    this.wish = wish;
  }

  void products(List<String> titles) {
    products.clear();
    products.addAll(titles);
  }

  /** The order in question. */
  void about(OrderNumber number) {
    memory.put("order", number.value());
  }

  void tried(String what, String outcome) {
    memory.tried(new Attempt(what, outcome));
  }

  /** Whether the message names an aspect, with whatever intent. */
  boolean aspect(Aspect aspect) {
    return reading().all(Command.StartSkill.class).stream()
        .anyMatch(start -> start.aspects().contains(aspect));
  }

  boolean gives(Detail detail) {
    return reading().all(Command.GiveDetail.class).stream().anyMatch(g -> g.detail() == detail);
  }

  /** Whether the message asks something too: "ok wait, are you a bot?" is no yes. */
  boolean asks() {
    return reading().has(Command.AskWhetherHuman.class) || reading().has(Command.AskQuestion.class);
  }

  /** Whether the message is about something this skill does not do. */
  boolean digresses(Set<Intent> own) {
    Reading reading = reading();
    return reading.all(Command.StartSkill.class).stream().anyMatch(s -> !own.contains(s.intent()))
        || reading.has(Command.AskQuestion.class)
        || reading.has(Command.AskWhetherHuman.class)
        || reading.has(Command.StartHandoff.class)
        || reading.has(Command.RefuseHandoff.class)
        || reading.has(Command.Greet.class)
        || reading.has(Command.Thank.class)
        || reading.has(Command.SayGoodbye.class)
        || reading.has(Command.Protest.class);
  }

  /** Whether this is the first message not understood in a row; counts it. */
  boolean patient() {
    int unclear = memory.count("unclear");
    memory.put("unclear", Integer.toString(unclear + 1));
    return unclear < PATIENCE;
  }

  Step ask(String question, String text, Set<Detail> asking) {
    return new Step.Ask(text, asking, false, List.of(), memory.standingAt(question), learnt());
  }

  Step askToChoose(String question, String text, List<String> choices) {
    return new Step.Ask(text, Set.of(), false, choices, memory.standingAt(question), learnt());
  }

  Step askYesOrNo(String question, String text) {
    return new Step.Ask(
        text,
        Set.of(),
        true,
        List.of(voice.say("yes"), voice.say("no")),
        memory.standingAt(question),
        learnt());
  }

  Step finish(String text) {
    return new Step.Finish(text, learnt());
  }

  Step escalate(String lead) {
    return new Step.Escalate(new Escalation(skill, lead, learnt()));
  }

  Step refuse(String explanation) {
    return new Step.Refuse(explanation, new Escalation(skill, "", learnt()));
  }

  /** What the merchant wants instead of going on with an order that was just opened. */
  Optional<Step> instructed(Order order) {
    return turn.instructed().about(order).map(ruling -> instead(order, ruling));
  }

  private Step instead(Order order, Ruling ruling) {
    products(order.items().stream().map(Voice::item).toList());
    remark = " " + ruling.explanation();
    String number = order.number().spoken();
    return ruling.act() == Ruling.Act.HAND_OFF
        ? escalate(voice.say("instructed", "order", number))
        : refuse(voice.say("instructed.offer", "order", number));
  }

  private Learnt learnt() {
    Optional<OrderNumber> order = memory.order();
    String summary = wish + order.map(n -> " (order " + n.spoken() + ")").orElse("") + "." + remark;
    return new Learnt(order, summary, products, memory.attempts());
  }
}
