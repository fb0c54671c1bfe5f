package dev.baton.assistant;

import dev.baton.conversation.Message;
import dev.baton.handoff.Scene;
import dev.baton.understanding.Utterance;
import java.util.ArrayList;
import java.util.List;

/**
 * What was said in a conversation, as far as the assistant needs it for the next message. Bounded.
 *
 * @param recent the latest messages, oldest first
 * @param topics what the shopper said of the matter, oldest first
 * @param questions the shopper's latest questions, oldest first
 * @param photos the photos that came with messages
 */
public record Talk(
    List<Utterance.Said> recent,
    List<Scene.Topic> topics,
    List<String> questions,
    List<Message.Attachment> photos) {
  private static final int RECENT = 6;
  private static final int TOPICS = 6;
  private static final int QUESTIONS = 6;
  private static final int LONGEST = 600;

  /** A conversation at its start. */
  public static final Talk NOTHING_YET = new Talk(List.of(), List.of(), List.of(), List.of());

  public Talk {
    recent = List.copyOf(recent);
    topics = List.copyOf(topics);
    questions = List.copyOf(questions);
    photos = List.copyOf(photos);
  }

  /** The same after another message. */
  public Talk said(boolean byShopper, String text) {
    Utterance.Said latest = new Utterance.Said(byShopper, shortened(text));
    return new Talk(last(recent, latest, RECENT), topics, questions, photos);
  }

  Talk topic(int seq, String text) {
    Scene.Topic latest = new Scene.Topic(seq, shortened(text));
    return new Talk(recent, last(topics, latest, TOPICS), questions, photos);
  }

  Talk asked(String question) {
    return new Talk(recent, topics, last(questions, shortened(question), QUESTIONS), photos);
  }

  Talk with(List<Message.Attachment> more) {
    List<Message.Attachment> all = new ArrayList<>(photos);
    all.addAll(more);
    return new Talk(recent, topics, questions, all);
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
