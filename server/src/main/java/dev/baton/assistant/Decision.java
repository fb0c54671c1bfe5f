package dev.baton.assistant;

import dev.baton.handoff.Handoff;
import dev.baton.shared.Detail;
import dev.baton.shopper.KnownDetail;
import dev.baton.skill.SkillName;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.SensitiveTopic;
import dev.baton.understanding.Trigger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why the replies of one turn are what they are. Kept beside the turn's first message, and erased
 * with it; holds no value of a detail but in the words that were heard.
 *
 * @param intent what the message was about; null when nothing was said
 * @param trigger what in it calls for a person, or null
 * @param topic the sensitive topic, or null
 * @param heard what understanding proposed, in the order of the text
 * @param rules the rules of the policy that applied, in order
 * @param instructions the merchant's instructions that were followed
 * @param skill the skill that took the message, or null
 * @param handoff where the handoff stood after it, or null
 * @param known what was known then, by the detail's JSON name, and from where
 */
public record Decision(
    @Nullable String intent,
    @Nullable String trigger,
    @Nullable String topic,
    List<Heard> heard,
    List<String> rules,
    List<Followed> instructions,
    @Nullable String skill,
    @Nullable Standing handoff,
    Map<String, Origin> known) {
  private static final int MOST_WORDS = 200;
  private static final int MOST_HEARD = 20;

  public Decision {
    heard = List.copyOf(heard);
    rules = List.copyOf(rules);
    instructions = List.copyOf(instructions);
    known = Map.copyOf(known);
  }

  /**
   * A command, and why.
   *
   * @param detail the detail it names, or null
   * @param because the words of the message that led to it, secrets masked
   * @param byModel whether only a language model heard it
   */
  public record Heard(String command, @Nullable String detail, String because, boolean byModel) {}

  /**
   * An instruction, and why it applied.
   *
   * @param explanation a sentence in English
   */
  public record Followed(UUID id, String name, String explanation) {}

  /** A handoff after the turn: what its standing question asks for. */
  public record Standing(UUID id, String status, List<String> asking, boolean confirming) {
    public Standing {
      asking = List.copyOf(asking);
    }
  }

  /** Where a detail came from. */
  public record Origin(String source, boolean verified) {}

  /**
   * The decision behind a draft.
   *
   * @param spoken whether it answers words, and not a button or silence
   * @param handoff as it stands after the turn
   */
  static Decision of(Draft draft, boolean spoken, @Nullable Handoff handoff) {
    Reading reading = draft.situation().reading();
    SkillName skill = draft.skill();
    Map<String, Origin> known = new TreeMap<>();
    draft
        .memory()
        .known()
        .values()
        .forEach((detail, value) -> known.put(detail.key(), origin(value)));
    return new Decision(
        spoken ? reading.intent().key() : null,
        spoken ? key(reading.trigger()) : null,
        spoken ? key(reading.topic()) : null,
        reading.commands().stream()
            .limit(MOST_HEARD)
            .map(command -> heard(command, reading.inferred().contains(command)))
            .toList(),
        draft.rules().stream().map(Rule::key).toList(),
        draft.rulings().stream()
            .map(one -> new Followed(one.instruction(), one.name(), one.explanation()))
            .toList(),
        skill == null ? null : skill.key(),
        handoff == null ? null : standing(handoff),
        known);
  }

  private static Origin origin(KnownDetail value) {
    return new Origin(value.source().key(), value.verified());
  }

  private static Standing standing(Handoff handoff) {
    return handoff instanceof Handoff.Open open
        ? new Standing(
            open.id(),
            open.status().key(),
            open.collecting().asking().stream().sorted().map(Detail::key).toList(),
            open.collecting().confirming() != null)
        : new Standing(handoff.id(), handoff.status().key(), List.of(), false);
  }

  private static Heard heard(Command command, boolean byModel) {
    Detail detail =
        switch (command) {
          case Command.GiveDetail given -> given.detail();
          case Command.DeclineDetail declined -> declined.detail();
          case Command.AskWhy why -> why.detail();
          case Command.UseKnown known -> known.detail();
          default -> null;
        };
    return new Heard(
        command.kind(),
        detail == null ? null : detail.key(),
        command
            .because()
            .codePoints()
            .limit(MOST_WORDS)
            .mapToObj(Character::toString)
            .collect(Collectors.joining()),
        byModel);
  }

  private static @Nullable String key(@Nullable Trigger trigger) {
    return trigger == null ? null : trigger.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String key(@Nullable SensitiveTopic topic) {
    return topic == null ? null : topic.name().toLowerCase(Locale.ROOT);
  }
}
