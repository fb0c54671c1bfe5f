package dev.baton.assistant;

import dev.baton.conversation.Message;
import dev.baton.handoff.HandoffReason;
import dev.baton.handoff.Scene;
import dev.baton.shared.Detail;
import dev.baton.shopper.KnownDetails;
import dev.baton.skill.Learnt;
import dev.baton.skill.SkillName;
import dev.baton.skill.Turn;
import dev.baton.understanding.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
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
 * @param matter what a skill learnt last, or null
 * @param recent the latest messages, oldest first
 * @param topics what the shopper said of the matter, oldest first
 * @param questions the shopper's latest questions, oldest first
 * @param photos the photos that came with messages
 * @param helpless messages in a row for which nothing could be done
 */
public record Memory(
    KnownDetails known,
    Past past,
    @Nullable Running running,
    @Nullable Offer offer,
    Set<HandoffReason> offered,
    @Nullable Matter matter,
    List<Utterance.Said> recent,
    List<Scene.Topic> topics,
    List<String> questions,
    List<Message.Attachment> photos,
    int helpless) {
  private static final int RECENT = 6;
  private static final int TOPICS = 6;
  private static final int QUESTIONS = 6;
  private static final int LONGEST = 600;

  public Memory {
    offered = Set.copyOf(offered);
    recent = List.copyOf(recent);
    topics = List.copyOf(topics);
    questions = List.copyOf(questions);
    photos = List.copyOf(photos);
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

    /** The same skill after something else was said: its question no longer stands alone. */
    Running interrupted() {
      Map<String, String> more = new HashMap<>(state);
      more.put(Turn.INTERRUPTED, "yes");
      return new Running(skill, more, asking, yesOrNo, learnt);
    }

    /** What is known of the matter so far. */
    public Matter matter() {
      return new Matter(skill, learnt);
    }
  }

  /** What a skill learnt of a matter. */
  public record Matter(SkillName skill, Learnt learnt) {}

  /**
   * An offer that stands.
   *
   * @param second whether it is a second ticket for a different matter
   * @param text what the shopper wrote, for a second ticket
   */
  public record Offer(
      HandoffReason reason, @Nullable Matter matter, boolean second, @Nullable String text) {}

  /** A conversation at its start. */
  public static Memory begin(KnownDetails account, Past past) {
    return new Memory(
        account, past, null, null, Set.of(), null, List.of(), List.of(), List.of(), List.of(), 0);
  }

  Memory knowing(KnownDetails more) {
    return new Memory(
        more, past, running, offer, offered, matter, recent, topics, questions, photos, helpless);
  }

  Memory running(@Nullable Running next) {
    return new Memory(
        known, past, next, offer, offered, matter, recent, topics, questions, photos, helpless);
  }

  Memory offering(@Nullable Offer next) {
    Set<HandoffReason> reasons = offered;
    if (next != null && !next.second() && !offered.contains(next.reason())) {
      List<HandoffReason> more = new ArrayList<>(offered);
      more.add(next.reason());
      reasons = Set.copyOf(more);
    }
    return new Memory(
        known, past, running, next, reasons, matter, recent, topics, questions, photos, helpless);
  }

  Memory about(Matter latest) {
    return new Memory(
        known, past, running, offer, offered, latest, recent, topics, questions, photos, helpless);
  }

  /** The same after another message. */
  public Memory said(boolean byShopper, String text) {
    return new Memory(
        known,
        past,
        running,
        offer,
        offered,
        matter,
        last(recent, new Utterance.Said(byShopper, shortened(text)), RECENT),
        topics,
        questions,
        photos,
        helpless);
  }

  Memory topic(int seq, String text) {
    return new Memory(
        known,
        past,
        running,
        offer,
        offered,
        matter,
        recent,
        last(topics, new Scene.Topic(seq, shortened(text)), TOPICS),
        questions,
        photos,
        helpless);
  }

  Memory asked(String question) {
    return new Memory(
        known,
        past,
        running,
        offer,
        offered,
        matter,
        recent,
        topics,
        last(questions, shortened(question), QUESTIONS),
        photos,
        helpless);
  }

  Memory with(List<Message.Attachment> more) {
    List<Message.Attachment> all = new ArrayList<>(photos);
    all.addAll(more);
    return new Memory(
        known, past, running, offer, offered, matter, recent, topics, questions, all, helpless);
  }

  Memory helpless(int times) {
    return new Memory(
        known, past, running, offer, offered, matter, recent, topics, questions, photos, times);
  }

  private static <T> List<T> last(List<T> list, T one, int most) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more.subList(Math.max(0, more.size() - most), more.size());
  }

  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }
}
