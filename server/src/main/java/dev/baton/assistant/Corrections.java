package dev.baton.assistant;

import dev.baton.shared.Detail;
import dev.baton.shopper.KnownDetail;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Values said after the ticket replace those in it. */
final class Corrections {
  private final Draft draft;
  private final Reading reading;
  private final StandingTicket ticket;

  Corrections(Draft draft, StandingTicket ticket) {
    this.draft = draft;
    this.reading = draft.situation().reading();
    this.ticket = ticket;
  }

  /** Makes them. True when the message is dealt with by that. */
  boolean made() {
    List<Detail> said =
        draft.situation().heard().said().stream()
            .filter(detail -> isChangeable(detail) && !isForSkill(detail))
            .toList();
    List<Detail> changed = new ArrayList<>();
    boolean replaces = false;
    for (Detail detail : said) {
      Optional<KnownDetail> value =
          draft.memory().known().of(detail).filter(known -> differs(detail, known));
      if (value.isPresent()) {
        replaces |= ticket.held(detail).isPresent();
        ticket.correct(detail, value.get());
        changed.add(detail);
      }
    }
    if (changed.isEmpty() || isAboutSomethingElse()) {
      return false;
    }
    draft.by(Rule.CORRECTS_TICKET);
    if (reading.substance()) {
      draft.add(new Draft.Addition.More(draft.situation().text(), draft.situation().photos()));
    }
    ticket.say(replaces ? "corrected" : "added");
    ticket.reopen();
    return true;
  }

  private boolean isChangeable(Detail detail) {
    return switch (detail) {
      case EMAIL, NAME, PHONE -> true;
      case ORDER_NUMBER -> !isAboutSomethingElse() && !namesAnotherOrder();
      case PHOTO -> false;
    };
  }

  private boolean isAboutSomethingElse() {
    return reading.has(Command.StartSkill.class) || reading.has(Command.AskQuestion.class);
  }

  /** Whether the message names another order than the ticket's. */
  boolean namesAnotherOrder() {
    Optional<String> typed = draft.memory().known().typed(Detail.ORDER_NUMBER);
    return draft.situation().heard().said().contains(Detail.ORDER_NUMBER)
        && ticket
            .orderNumber()
            .filter(held -> typed.filter(held::equalsIgnoreCase).isEmpty())
            .isPresent();
  }

  /** A value that answers a skill's question corrects nothing, unless it is said to. */
  private boolean isForSkill(Detail detail) {
    boolean correction =
        reading.all(Command.GiveDetail.class).stream()
            .anyMatch(given -> given.detail() == detail && given.correction());
    Memory.Running running = draft.memory().running();
    boolean asked = running != null && running.asking().contains(detail);
    return !correction && (asked || reading.has(Command.StartSkill.class));
  }

  private boolean differs(Detail detail, KnownDetail value) {
    return ticket.held(detail).filter(held -> value.value().equals(held.value())).isEmpty();
  }
}
