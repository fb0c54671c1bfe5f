package dev.baton.assistant;

import dev.baton.conversation.AgentInThread;
import java.time.Duration;
import java.util.Optional;

/**
 * A message while an agent is in the thread: it goes to the agent's ticket, whatever it asks for,
 * and the assistant keeps out of it. Once since the agent came the shopper is told so. An agent is
 * in the thread until the ticket is closed, or for four hours after their last message.
 */
final class WithAgent {
  static final Duration STAYS = Duration.ofHours(4);

  private final Draft draft;
  private final AgentInThread agent;

  private WithAgent(Draft draft, AgentInThread agent) {
    this.draft = draft;
    this.agent = agent;
  }

  /** The agent who is in the thread now. */
  static Optional<AgentInThread> in(Situation now) {
    return Optional.ofNullable(now.conversation().agent())
        .filter(agent -> agent.spokeAt().plus(STAYS).isAfter(now.now()));
  }

  /** Leaves the message to the agent. False when there is none. */
  static boolean left(Draft draft) {
    Optional<WithAgent> with = in(draft.situation()).map(agent -> new WithAgent(draft, agent));
    with.ifPresent(WithAgent::leave);
    return with.isPresent();
  }

  /** Answers the button. False when there is no agent. */
  static boolean pressed(Draft draft) {
    Optional<AgentInThread> agent = in(draft.situation());
    agent.ifPresent(_ -> draft.by(Rule.TO_AGENT));
    agent.ifPresent(a -> draft.say(draft.wording().say("agent_here", "reference", a.reference())));
    return agent.isPresent();
  }

  private void leave() {
    draft.by(Rule.TO_AGENT);
    Triggers.crisis(draft).ifPresent(draft::say);
    draft.remember(draft.memory().running(null).offering(null).helpless(0));
    draft.add(
        new Draft.Addition.ToAgent(
            agent.reference(), draft.situation().text(), draft.situation().photos()));
    if (!agent.acknowledged()) {
      draft.say(draft.wording().say("to_agent"));
      draft.agentTold(agent.told());
    }
  }
}
