package dev.baton.assistant;

import dev.baton.conversation.Conversation;
import dev.baton.conversation.Message;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.Heard;
import dev.baton.handoff.Scene;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.instruction.Rulebook;
import dev.baton.merchant.Store;
import dev.baton.shared.Detail;
import dev.baton.shared.Language;
import dev.baton.shopper.OrderAccess;
import dev.baton.skill.Skill;
import dev.baton.skill.Turn;
import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Pending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what is known when a message is answered. */
public final class Situations {
  private Situations() {}

  /** Where a conversation stands before a message is read. */
  public record Ground(
      Store store,
      HandoffSettings settings,
      Conversation conversation,
      Optional<Handoff> handoff,
      List<Skill> skills,
      OrderAccess orders,
      boolean shop,
      Rulebook rulebook,
      Instant now) {
    public Ground {
      skills = List.copyOf(skills);
    }
  }

  /** The same ground after what was said up to a place. */
  static Ground toldUpTo(Ground ground, int seq, @Nullable Language spoken) {
    return new Ground(
        ground.store(),
        ground.settings(),
        ground.conversation().toldUpTo(seq, spoken),
        ground.handoff(),
        ground.skills(),
        ground.orders(),
        ground.shop(),
        ground.rulebook(),
        ground.now());
  }

  /** The message as understanding is to read it. */
  public static Utterance utterance(Ground ground, Memory memory, String text) {
    return new Utterance(
        text,
        memory.talk().recent(),
        sought(ground, memory),
        pending(ground, memory),
        ground.store().country(),
        ground.settings().information().orderPattern(),
        hasSpoken(memory) ? ground.conversation().language() : null,
        expected(ground));
  }

  /** A greeting in the browser's language is no word of the shopper's. */
  private static boolean hasSpoken(Memory memory) {
    return memory.talk().recent().stream().anyMatch(Utterance.Said::byShopper);
  }

  private static List<Language> expected(Ground ground) {
    List<Language> expected = new ArrayList<>();
    Optional.ofNullable(ground.conversation().language()).ifPresent(expected::add);
    ground.store().languages().forEach(tag -> expected.add(Language.ofTag(tag)));
    return expected;
  }

  /**
   * What is asked, and the order that a skill's handoff still lacks: "12346" is its number,
   * whatever was asked last.
   */
  private static Set<Detail> sought(Ground ground, Memory memory) {
    Set<Detail> asking = asking(ground, memory);
    boolean lacking =
        ground.handoff().orElse(null) instanceof Handoff.Open open
            && open.start().skill() != null
            && memory.known().of(Detail.ORDER_NUMBER).isEmpty();
    if (!lacking || asking.isEmpty() || asking.contains(Detail.PHONE)) {
      return asking;
    }
    Set<Detail> sought = EnumSet.copyOf(asking);
    sought.add(Detail.ORDER_NUMBER);
    return sought;
  }

  private static Set<Detail> asking(Ground ground, Memory memory) {
    if (ground.handoff().orElse(null) instanceof Handoff.Open open) {
      return open.collecting().asking();
    }
    Memory.Running running = memory.running();
    return running == null ? Set.of() : running.asking();
  }

  /** "Calle Mayor 12" is where somebody lives, and not what they speak. */
  private static Reading spoken(Ground ground, Memory memory, Reading reading) {
    Language before = ground.conversation().language();
    boolean only = reading.commands().stream().allMatch(Command.GiveDetail.class::isInstance);
    return before != null && only && inOwnWords(ground, memory) ? reading.in(before) : reading;
  }

  private static boolean inOwnWords(Ground ground, Memory memory) {
    Memory.Running running = memory.running();
    boolean collecting = ground.handoff().filter(Handoff.Open.class::isInstance).isPresent();
    return !collecting && running != null && running.state().containsKey(Turn.OWN_WORDS);
  }

  private static Pending pending(Ground ground, Memory memory) {
    if (ground.handoff().orElse(null) instanceof Handoff.Open open) {
      return open.collecting().confirming() == null ? Pending.NOTHING : Pending.CONFIRM_DETAIL;
    }
    if (memory.offer() != null) {
      return Pending.OFFER;
    }
    Memory.Running running = memory.running();
    return running != null && running.yesOrNo() ? Pending.SKILL : Pending.NOTHING;
  }

  /** The reading of no words at all. */
  public static Reading silence(Ground ground) {
    return new Reading(languageOf(ground), null, null, Intent.OTHER, 1, List.of(), false);
  }

  private static Language languageOf(Ground ground) {
    Language language = ground.conversation().language();
    return language == null ? Language.ofTag(ground.store().languages().getFirst()) : language;
  }

  /** The situation in which a message that was read is answered. */
  public static Situation of(
      Ground ground, Memory memory, Reading read, String text, List<Message.Attachment> photos) {
    Reading reading = spoken(ground, memory, read);
    Heard heard =
        Hearing.of(
            new Hearing.Asked(text, asking(ground, memory), inOwnWords(ground, memory)),
            reading,
            memory,
            Scene.checkOf(ground.store(), ground.settings()),
            photos.size());
    return new Situation(
        ground.store(),
        ground.settings(),
        ground.conversation(),
        ground.handoff(),
        text,
        reading,
        heard,
        photos,
        ground.conversation().lastSeq() + 1,
        ground.skills(),
        ground.orders(),
        ground.shop(),
        ground.rulebook(),
        memory.manner(),
        ground.now());
  }
}
