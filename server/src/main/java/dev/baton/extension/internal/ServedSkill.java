package dev.baton.extension.internal;

import dev.baton.extension.Answered;
import dev.baton.extension.Answered.Known;
import dev.baton.extension.OwnSkill;
import dev.baton.extension.jdbc.OwnSkillRow;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.Sentences;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import dev.baton.skill.Attempt;
import dev.baton.skill.Escalation;
import dev.baton.skill.Learnt;
import dev.baton.skill.Ruling;
import dev.baton.skill.Skill;
import dev.baton.skill.SkillName;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * All skills of a store's own, as one. Makes one call a turn; when the program fails, a person
 * takes over and reads what was tried.
 */
@Component
class ServedSkill implements Skill {
  private static final Sentences SENTENCES = Sentences.beside(ServedSkill.class);
  private static final String WHICH = "skill";
  private static final String KNOWN = "known";
  private static final String YES_OR_NO = "yes_or_no";
  private static final String THEIRS = "their.";
  private final KnownSkills skills;
  private final Call call;
  private final Trust trust;

  ServedSkill(KnownSkills skills, Call call, Trust trust) {
    this.skills = skills;
    this.call = call;
    this.trust = trust;
  }

  @Override
  public SkillName name() {
    return SkillName.OWN_SKILL;
  }

  @Override
  public boolean serves(StoreId store) {
    return !skills.of(store).isEmpty();
  }

  /** The phrases are the store's own: the turn tells. */
  @Override
  public boolean startsWith(Reading reading) {
    return true;
  }

  @Override
  public Step take(Turn turn) {
    Optional<OwnSkillRow> row =
        skills.of(turn.store().id()).stream()
            .filter(
                one ->
                    turn.first()
                        ? one.skill().startsWith(turn.text(), turn.reading().intent())
                        : one.skill().id().toString().equals(turn.state().get(WHICH)))
            .findFirst();
    if (row.isEmpty()) {
      return turn.first() ? new Step.Pass() : gone(turn);
    }
    OwnSkill skill = row.get().skill();
    Optional<Ruling> ruling = turn.first() ? turn.instructed().atStart() : Optional.empty();
    if (ruling.isPresent()) {
      return instead(turn, skill, ruling.get());
    }
    if (trust.rests(skill.id())) {
      return failed(turn, skill, "It failed several times just before, so it was not asked.");
    }
    Answered answered = call.ask(row.get(), data(turn, skill));
    skills.heard(skill, answered);
    if (answered instanceof Answered.Unusable unusable) {
      trust.failed(skill.id());
      return failed(turn, skill, unusable.why());
    }
    trust.answered(skill.id());
    return step(turn, skill, answered);
  }

  /** What the merchant wants instead of asking the program. */
  private Step instead(Turn turn, OwnSkill skill, Ruling ruling) {
    Learnt learnt =
        Learnt.only("Asked for \"" + skill.wanted().name() + "\".").noting(ruling.explanation());
    return ruling.act() == Ruling.Act.HAND_OFF
        ? new Step.Escalate(new Escalation(name(), say(turn, "instructed"), learnt))
        : new Step.Refuse(say(turn, "instructed.offer"), new Escalation(name(), "", learnt));
  }

  /** What the program is told of a turn. */
  static Map<String, @Nullable Object> data(Turn turn, OwnSkill skill) {
    Map<String, String> theirs = new LinkedHashMap<>();
    turn.state()
        .forEach(
            (name, value) -> {
              if (name.startsWith(THEIRS)) {
                theirs.put(name.substring(THEIRS.length()), value);
              }
            });
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("store", turn.store().id().value());
    data.put("skill", skill.id());
    data.put("name", skill.wanted().name());
    data.put("conversation", turn.conversationId());
    data.put("preview", turn.preview());
    data.put("first", turn.first());
    data.put("interrupted", turn.interrupted());
    data.put("language", turn.language().code());
    data.put("text", turn.text());
    data.put("answer", answer(turn));
    data.put("email", turn.email().map(EmailAddress::value).orElse(null));
    data.put("orderNumber", turn.orderNumber().map(OrderNumber::value).orElse(null));
    data.put("state", theirs);
    return data;
  }

  /** What a yes-or-no question was answered, in whatever language; null when neither was. */
  private static @Nullable String answer(Turn turn) {
    boolean yes = turn.reading().has(Command.Affirm.class);
    boolean no = turn.reading().has(Command.Deny.class);
    return !turn.state().containsKey(YES_OR_NO) || yes == no ? null : yes ? "yes" : "no";
  }

  private Step step(Turn turn, OwnSkill skill, Answered answered) {
    return switch (answered) {
      case Answered.Ask ask ->
          new Step.Ask(
              ask.text(),
              Set.of(),
              ask.yesOrNo(),
              ask.quickReplies(),
              state(skill, ask),
              learnt(ask.known()));
      case Answered.Done done -> new Step.Finish(done.text(), learnt(done.known()));
      case Answered.Escalate escalate ->
          new Step.Escalate(
              new Escalation(
                  name(),
                  escalate.lead().isEmpty() ? say(turn, "person") : escalate.lead(),
                  learnt(escalate.known())));
      case Answered.Refuse refuse ->
          new Step.Refuse(refuse.text(), new Escalation(name(), "", learnt(refuse.known())));
      case Answered.Pass _ -> new Step.Pass();
      case Answered.Unusable unusable -> failed(turn, skill, unusable.why());
    };
  }

  private static Map<String, String> state(OwnSkill skill, Answered.Ask ask) {
    Map<String, String> state = new LinkedHashMap<>();
    ask.state().forEach((name, value) -> state.put(THEIRS + name, value));
    state.put(WHICH, skill.id().toString());
    if (ask.yesOrNo()) {
      state.put(YES_OR_NO, "yes");
    }
    state.put(KNOWN, StoredJson.write(ask.known()));
    return state;
  }

  private static Learnt learnt(Known known) {
    return new Learnt(
        Optional.ofNullable(known.orderNumber()).map(OrderNumber::new),
        known.summary(),
        known.products(),
        known.attempts());
  }

  /** The program cannot be relied on: a person, who reads what was tried. */
  private Step failed(Turn turn, OwnSkill skill, String why) {
    String name = skill.wanted().name();
    @Nullable String before = turn.state().get(KNOWN);
    Known known =
        before == null
            ? new Known("Asked for \"" + name + "\".", null, List.of(), List.of())
            : StoredJson.read(before, Known.class);
    List<Attempt> attempts = new ArrayList<>(known.attempts());
    attempts.add(new Attempt("Asked the store's own skill \"" + name + "\"", why));
    Known now = new Known(known.summary(), known.orderNumber(), known.products(), attempts);
    return new Step.Escalate(new Escalation(name(), say(turn, "failed"), learnt(now)));
  }

  /** The skill was removed or switched off while it waited for an answer. */
  private Step gone(Turn turn) {
    @Nullable String before = turn.state().get(KNOWN);
    Known known =
        before == null
            ? new Known("Was in the middle of a skill.", null, List.of(), List.of())
            : StoredJson.read(before, Known.class);
    return new Step.Escalate(new Escalation(name(), say(turn, "failed"), learnt(known)));
  }

  private static String say(Turn turn, String key) {
    return SENTENCES.say(turn.language().spoken(), key);
  }
}
