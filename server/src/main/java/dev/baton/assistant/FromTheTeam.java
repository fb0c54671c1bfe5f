package dev.baton.assistant;

import dev.baton.conversation.AgentInThread;
import dev.baton.conversation.NewMessage;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.TeamNews;
import dev.baton.handoff.Wording;
import java.time.Instant;
import java.util.Optional;

/**
 * How what the team does enters a conversation. An agent's words end whatever the assistant was
 * waiting for: a yes after them answers the agent.
 */
public final class FromTheTeam {
  private FromTheTeam() {}

  /**
   * An agent's answer.
   *
   * @param sent the handoff the agent answers
   */
  public static Interjection spoke(
      Situation now, Memory memory, Handoff.Sent sent, TeamNews.AgentSpoke news) {
    Instant at = news.at().isAfter(now.now()) ? now.now() : news.at();
    Optional<AgentInThread> before = WithAgent.in(now);
    boolean told =
        before.filter(b -> b.reference().equals(sent.reference()) && b.acknowledged()).isPresent();
    AgentInThread agent =
        sent.closedAt() == null
            ? new AgentInThread(sent.reference(), latest(now, at), told)
            : now.conversation().agent();
    String text = text(new Draft(now, memory).wording(), news);
    return new Interjection(
        NewMessage.agent(news.firstName(), text), memory.interrupted(text), agent);
  }

  /** The ticket was closed. The assistant answers again. */
  public static Interjection closed(Situation now, Memory memory, String reference) {
    AgentInThread agent = now.conversation().agent();
    boolean theirs = agent != null && agent.reference().equals(reference);
    String text = new Draft(now, memory).wording().say("closed", "reference", reference);
    return new Interjection(
        NewMessage.system(text), memory.interrupted(text), theirs ? null : agent);
  }

  /** The ticket is open again. */
  public static Interjection reopened(Situation now, Memory memory, String reference) {
    String text = new Draft(now, memory).wording().say("open_again", "reference", reference);
    return new Interjection(NewMessage.system(text), memory, now.conversation().agent());
  }

  private static Instant latest(Situation now, Instant at) {
    AgentInThread before = now.conversation().agent();
    return before != null && before.spokeAt().isAfter(at) ? before.spokeAt() : at;
  }

  private static String text(Wording wording, TeamNews.AgentSpoke news) {
    if (news.files().isEmpty()) {
      return news.text();
    }
    String files = wording.say("agent_files", "names", String.join(", ", news.files()));
    return news.text().isBlank() ? files : news.text() + "\n\n" + files;
  }
}
