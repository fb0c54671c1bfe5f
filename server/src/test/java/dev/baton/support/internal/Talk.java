package dev.baton.support.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.commerce.Shops;
import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Language;
import dev.baton.shared.OrderNumber;
import dev.baton.skill.Instructed;
import dev.baton.skill.Skill;
import dev.baton.skill.Step;
import dev.baton.skill.Turn;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Command.GiveDetail;
import dev.baton.understanding.Command.StartSkill;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation with one skill, line by line: what the shopper says, what it is read as. */
final class Talk {
  private final Counter counter;
  private final Skill skill;
  private final String conversation = UUID.randomUUID().toString();
  private Shops shops;
  private Language language = Language.ENGLISH;
  private Optional<EmailAddress> customer = Optional.empty();
  private Optional<EmailAddress> email = Optional.empty();
  private Optional<OrderNumber> number = Optional.empty();
  private Map<String, String> state = Map.of();
  private boolean preview;
  private @Nullable Step last;

  Talk(Counter counter, Skill skill) {
    this.counter = counter;
    this.skill = skill;
    this.shops = counter.shops;
  }

  Talk in(Language language) {
    this.language = language;
    return this;
  }

  Talk verified(String address) {
    customer = EmailAddress.parse(address);
    return this;
  }

  Talk with(Shops others) {
    shops = others;
    return this;
  }

  Talk previewed() {
    preview = true;
    return this;
  }

  /** The shopper says something, read as these commands. */
  Talk says(String text, Command... commands) {
    for (Command command : commands) {
      if (command instanceof GiveDetail give && give.detail() == Detail.EMAIL) {
        email = EmailAddress.parse(give.text()).or(() -> email);
      }
      if (command instanceof GiveDetail give && give.detail() == Detail.ORDER_NUMBER) {
        number = Optional.of(new OrderNumber(give.text()));
      }
    }
    Reading reading = new Reading(language, null, null, Intent.OTHER, 1, List.of(commands), true);
    Step step =
        skill.take(
            new Turn(
                counter.store,
                conversation,
                text,
                reading,
                state,
                email,
                number,
                counter.orders(shops, conversation, customer),
                Instructed.NOT,
                language,
                counter.clock.instant(),
                preview));
    if (step instanceof Step.Ask ask) {
      state = ask.state();
    } else if (step instanceof Step.Pass) {
      state = new HashMap<>(state);
      state.put(Turn.INTERRUPTED, "yes");
    } else {
      state = Map.of();
    }
    last = step;
    return this;
  }

  /** Says something in a turn that is never written: what was remembered stays. */
  Talk again(String text, Command... commands) {
    Map<String, String> before = state;
    says(text, commands);
    state = before;
    return this;
  }

  Talk asks(String... parts) {
    return tells(Step.Ask.class, parts);
  }

  Talk asksFor(Detail... details) {
    assertThat(last).isInstanceOf(Step.Ask.class);
    assertThat(((Step.Ask) step()).asking()).containsExactlyInAnyOrder(details);
    return this;
  }

  Talk finishes(String... parts) {
    return tells(Step.Finish.class, parts);
  }

  Talk refuses(String... parts) {
    return tells(Step.Refuse.class, parts);
  }

  Talk escalates(String... parts) {
    return tells(Step.Escalate.class, parts);
  }

  Talk passes() {
    assertThat(last).isInstanceOf(Step.Pass.class);
    return this;
  }

  private Talk tells(Class<? extends Step> kind, String... parts) {
    assertThat(last).isInstanceOf(kind);
    for (String part : parts) {
      assertThat(text()).contains(part);
    }
    return this;
  }

  Talk withholds(String... parts) {
    assertThat(text()).doesNotContain(parts);
    return this;
  }

  Step step() {
    return java.util.Objects.requireNonNull(last);
  }

  String text() {
    return switch (step()) {
      case Step.Ask ask -> ask.text();
      case Step.Finish finish -> finish.text();
      case Step.Escalate escalate -> escalate.escalation().lead();
      case Step.Refuse refuse -> refuse.explanation();
      case Step.Pass pass -> "";
    };
  }

  static Command start(Intent intent, Aspect... aspects) {
    return new StartSkill(intent, Set.of(aspects), "");
  }

  static Command email(String address) {
    return new GiveDetail(Detail.EMAIL, address, false, "");
  }

  static Command number(String number) {
    return new GiveDetail(Detail.ORDER_NUMBER, number, false, "");
  }

  static Command yes() {
    return new Command.Affirm("");
  }

  static Command no() {
    return new Command.Deny(true, "");
  }
}
