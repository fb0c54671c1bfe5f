package dev.baton.assistant.internal;

import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.shared.Problem;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a turn into its conversation, whoever else writes there. It is worked out with nothing
 * held, and again when somebody else wrote first; after the second loss everybody else waits.
 */
@Component
class Race {
  private static final int FREE_TRIES = 2;

  /** Turns of this process that may hold a conversation at a time; each needs two connections. */
  private static final int HOLDING = 4;

  private final Semaphore places = new Semaphore(HOLDING, true);
  private final Conversations conversations;
  private final TurnWriter writer;
  private final TransactionTemplate holding;
  private final TransactionTemplate apart;

  Race(Conversations conversations, TurnWriter writer, PlatformTransactionManager transactions) {
    this.conversations = conversations;
    this.writer = writer;
    this.holding = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  /**
   * Takes a turn.
   *
   * @param turn works it out and says how it is written; the writing is empty when somebody else
   *     wrote first
   */
  <T> T win(Conversation first, Function<Conversation, Supplier<Optional<T>>> turn) {
    Conversation current = first;
    for (int i = 0; i < FREE_TRIES; i++) {
      Optional<T> answer = turn.apply(current).get();
      if (answer.isPresent()) {
        return answer.get();
      }
      current = there(conversations.find(first.store(), first.id()));
    }
    T answer =
        alone(first, turn)
            .orElseThrow(
                () -> Problem.conflict("Too much at the same moment. Please send it again."));
    writer.wake(first);
    return answer;
  }

  /**
   * Works it out while the conversation is locked, but apart from that transaction: what a skill
   * does for good is written by itself, as ever. Only the answer is written together with the lock.
   */
  private <T> Optional<T> alone(
      Conversation first, Function<Conversation, Supplier<Optional<T>>> turn) {
    places.acquireUninterruptibly();
    try {
      return holding.execute(
          status -> {
            Conversation held = there(conversations.lock(first.store(), first.id()));
            Supplier<Optional<T>> writing = apart.execute(_ -> turn.apply(held));
            Optional<T> answer = writing.get();
            if (answer.isEmpty()) {
              status.setRollbackOnly();
            }
            return answer;
          });
    } catch (PessimisticLockingFailureException crossed) {
      return Optional.empty();
    } finally {
      places.release();
    }
  }

  private static Conversation there(Optional<Conversation> found) {
    return found.orElseThrow(() -> Problem.notFound("There is no such conversation."));
  }
}
