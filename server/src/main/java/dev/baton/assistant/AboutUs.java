package dev.baton.assistant;

import dev.baton.handoff.Wording;
import dev.baton.handoff.settings.WrapUps;
import dev.baton.skill.Skill;
import dev.baton.skill.SkillName;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.About;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the assistant says of itself, of how the team is reached, and of what the team was sent. */
final class AboutUs {
  private static final List<SkillName> TOLD =
      List.of(
          SkillName.TRACK_ORDER,
          SkillName.CANCEL_ORDER,
          SkillName.RETURN_ORDER,
          SkillName.CHANGE_ADDRESS,
          SkillName.QUESTIONS);

  private AboutUs() {}

  /** The same where nothing else is asked of the shopper: what they want is. */
  static Optional<String> askedAtLeisure(Draft draft) {
    Optional<String> told = asked(draft);
    if (about(draft).contains(About.LANGUAGE) && !draft.situation().reading().substance()) {
      return Optional.of(draft.sentence("alright"));
    }
    if (about(draft).contains(About.CONTACT)) {
      return Optional.of(
          told.map(contact -> Wording.join(List.of(contact, draft.sentence("or_here"))))
              .orElseGet(() -> draft.sentence("contact_here")));
    }
    if (about(draft).contains(About.HOURS)) {
      return told;
    }
    return told.map(abilities -> Wording.join(List.of(abilities, draft.sentence("what_for"))));
  }

  /** What to say to "what can you do?" or "what is your phone number?", if that is asked. */
  static Optional<String> asked(Draft draft) {
    Set<About> asked = about(draft);
    if (asked.contains(About.CONTACT)) {
      return contact(draft);
    }
    if (asked.contains(About.HOURS)) {
      return hours(draft);
    }
    return asked.contains(About.ABILITIES)
        ? Optional.of(withAbilities(draft, "abilities"))
        : Optional.empty();
  }

  /** A sentence that lists what the assistant can do in this store, as it stands now. */
  static String withAbilities(Draft draft, String key, String... values) {
    String list = abilities(draft);
    if (list.isEmpty()) {
      return draft.sentence(key + "_none", values);
    }
    String[] all = java.util.Arrays.copyOf(values, values.length + 2);
    all[values.length] = "abilities";
    all[values.length + 1] = list;
    return draft.sentence(key, all);
  }

  private static String abilities(Draft draft) {
    Situation now = draft.situation();
    Set<SkillName> on = now.skills().stream().map(Skill::name).collect(Collectors.toSet());
    return TOLD.stream()
        .filter(on::contains)
        .filter(skill -> now.shop() || skill == SkillName.QUESTIONS)
        .map(skill -> draft.sentence("can_" + skill.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.joining(", "));
  }

  /** Whether the team is there now, and when it answers. */
  private static Optional<String> hours(Draft draft) {
    Situation now = draft.situation();
    String time = WrapUps.replyTime(now.store(), now.language());
    String soon = time.isBlank() ? "" : draft.sentence("reply_time", "time", time);
    return WrapUps.teamIsThere(now.settings(), now.store(), now.now())
        .map(there -> draft.sentence(there ? "team_is_there" : "team_is_away"))
        .map(told -> Wording.join(List.of(told, soon)));
  }

  /** The merchant's other contact line, if there is one. */
  private static Optional<String> contact(Draft draft) {
    return Optional.ofNullable(draft.situation().store().otherContact())
        .filter(line -> !line.isBlank())
        .map(line -> draft.sentence("contact", "contact", line));
  }

  /** Where a request stands: as the helpdesk told, and with the reply time while it is open. */
  static Optional<String> request(Draft draft, StandingTicket ticket) {
    if (!about(draft).contains(About.REQUEST)) {
      return Optional.empty();
    }
    String key = ticket.isClosed() ? "closed" : ticket.hasArrived() ? "with_team" : "not_arrived";
    String where = draft.wording().say(key, "reference", ticket.sent().reference());
    Situation now = draft.situation();
    String time = key.equals("with_team") ? WrapUps.replyTime(now.store(), now.language()) : "";
    String soon = time.isBlank() ? "" : draft.sentence("reply_time", "time", time);
    return Optional.of(Wording.join(List.of(where, soon)));
  }

  private static Set<About> about(Draft draft) {
    return draft.situation().reading().all(Command.AskAbout.class).stream()
        .map(Command.AskAbout::about)
        .collect(Collectors.toSet());
  }
}
