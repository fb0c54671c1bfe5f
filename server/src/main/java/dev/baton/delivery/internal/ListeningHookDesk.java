package dev.baton.delivery.internal;

import dev.baton.connector.Hook;
import dev.baton.connector.HookReading;
import dev.baton.delivery.HookDesk;
import dev.baton.delivery.jdbc.AgentNewsRows.TicketAt;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks what comes to hooks, and keeps it. */
@Service
class ListeningHookDesk implements HookDesk {
  private static final int LONGEST_ID = 200;
  private final Listening listening;
  private final Mailroom mailroom;
  private final Watchtower watchtower;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ListeningHookDesk(
      Listening listening,
      Mailroom mailroom,
      Watchtower watchtower,
      TransactionTemplate transactions,
      Clock clock) {
    this.listening = listening;
    this.mailroom = mailroom;
    this.watchtower = watchtower;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void take(StoreId store, UUID connection, Hook hook) {
    Listening.Open open =
        listening.of(store, connection).orElseThrow(() -> Problem.notFound("Nobody listens here."));
    switch (open.replies().hear(open.access(), hook, clock.instant())) {
      case HookReading.NotExpected _ -> throw Problem.notFound("Nobody listens here.");
      case HookReading.Refused(String why) -> throw new Problem(401, why, List.of());
      case HookReading.Heard heard ->
          transactions.executeWithoutResult(_ -> keep(store, connection, heard));
    }
  }

  private void keep(StoreId store, UUID connection, HookReading.Heard heard) {
    heard.news().stream()
        .filter(news -> news.key().length() <= LONGEST_ID)
        .forEach(news -> mailroom.take(new TicketAt(store, connection, news.ticketId()), news));
    heard.look().forEach(ticket -> watchtower.look(new TicketAt(store, connection, ticket)));
  }
}
