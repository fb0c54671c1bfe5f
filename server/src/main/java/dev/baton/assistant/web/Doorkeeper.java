package dev.baton.assistant.web;

import dev.baton.assistant.TokenKey;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets somebody into a conversation, or says that there is none. */
@Component
class Doorkeeper {
  private static final Duration LIFE = Duration.ofDays(30);

  private final Conversations conversations;
  private final Clock clock;

  Doorkeeper(Conversations conversations, Clock clock) {
    this.conversations = conversations;
    this.clock = clock;
  }

  /**
   * The conversation that the token in a header opens.
   *
   * @throws Problem 401 without a token of the right shape, 404 when it does not open this one
   */
  Conversation admit(UUID id, @Nullable String authorization) {
    return look(id, authorization)
        .orElseThrow(() -> Problem.notFound("There is no such conversation."));
  }

  /**
   * The same; empty when the token does not open it, or does not any more.
   *
   * @throws Problem 401 without a token of the right shape
   */
  Optional<Conversation> look(UUID id, @Nullable String authorization) {
    TokenKey key =
        TokenKey.inHeader(authorization == null ? "" : authorization)
            .orElseThrow(
                () ->
                    new Problem(
                        401, "Send the conversation's token as Authorization: Bearer.", List.of()));
    return conversations.authorized(key.store(), id, key.hash(), clock.instant().minus(LIFE));
  }
}
