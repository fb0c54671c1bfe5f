package dev.baton.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.baton.shared.StoreId;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TranscriptLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * What every connector must keep. A subclass gives the connector, access to a fresh helpdesk behind
 * it, and a look at what that helpdesk holds.
 */
public abstract class HelpdeskConnectorContract {
  /** The store of these tests. */
  protected static final StoreId STORE = new StoreId("shirts");

  /** The connector under test. */
  protected abstract HelpdeskConnector connector();

  /** Access that works. */
  protected abstract Access access();

  /** How many tickets the helpdesk holds. */
  protected abstract int tickets();

  /** The keys or texts of what was added to a ticket, in order. */
  protected abstract List<String> additions(String ticketId);

  @Test
  void checkingSaysThatItWorks() {
    Check check = connector().check(access());
    assertThat(check.ok()).isTrue();
    assertThat(check.message()).isNotBlank();
  }

  @Test
  void everySecretSettingIsDeclaredSo() {
    assertThat(connector().settings())
        .filteredOn(setting -> setting.path().matches("(?i).*(secret|token|password|apiKey|key)$"))
        .allSatisfy(setting -> assertThat(setting.secret()).as(setting.path()).isTrue());
  }

  @Test
  void aTicketIsCreatedOnceThoughCalledTwice() {
    assumeThat(connector().capabilities().idempotentCreate()).isTrue();
    Draft draft = draft(SampleTicket.of(STORE));
    String first = created(connector().create(access(), draft));
    assertThat(created(connector().create(access(), draft))).isEqualTo(first);
    assertThat(tickets()).isEqualTo(1);
  }

  @Test
  void aTicketIsCreatedOnceThoughCalledAtTheSameTime() throws Exception {
    assumeThat(connector().capabilities().idempotentCreate()).isTrue();
    Draft draft = draft(SampleTicket.of(STORE));
    List<String> ids = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Outcome> create = () -> connector().create(access(), draft);
      for (Future<Outcome> future : threads.invokeAll(List.of(create, create, create, create))) {
        ids.add(created(future.get()));
      }
    }
    assertThat(ids).containsOnly(ids.getFirst());
    assertThat(tickets()).isEqualTo(1);
  }

  @Test
  void afterALostAnswerTheTicketIsFoundByOurKey() {
    assumeThat(connector().capabilities().lookUp()).isTrue();
    Draft draft = draft(SampleTicket.of(STORE));
    assertThat(connector().find(access(), draft)).isInstanceOf(LookUp.NotFound.class);
    String id = created(connector().create(access(), draft));
    assertThat(connector().find(access(), draft))
        .isInstanceOfSatisfying(LookUp.Found.class, found -> assertThat(found.id()).isEqualTo(id));
    assertThat(connector().find(access(), draft(SampleTicket.of(STORE))))
        .isInstanceOf(LookUp.NotFound.class);
  }

  @Test
  void twoTicketsAreTwo() {
    String first = created(connector().create(access(), draft(SampleTicket.of(STORE))));
    String second = created(connector().create(access(), draft(SampleTicket.of(STORE))));
    assertThat(first).isNotEqualTo(second);
    assertThat(tickets()).isEqualTo(2);
  }

  @Test
  void followUpsJoinTheTicketInOrder() {
    Draft draft = draft(SampleTicket.of(STORE));
    String id = created(connector().create(access(), draft));
    Addition first = new Addition(id, SampleTicket.followUp("first"), draft);
    Addition second = new Addition(id, SampleTicket.followUp("second"), draft);
    created(connector().append(access(), first));
    created(connector().append(access(), second));
    assertThat(additions(id)).hasSize(2);
    if (connector().capabilities().lookUpFollowUps()) {
      assertThat(connector().findAddition(access(), second)).isInstanceOf(LookUp.Found.class);
      Addition never = new Addition(id, SampleTicket.followUp("never"), draft);
      assertThat(connector().findAddition(access(), never)).isInstanceOf(LookUp.NotFound.class);
    }
  }

  @Test
  void aFollowUpToATicketThatIsNotThereIsRejected() {
    Draft draft = draft(SampleTicket.of(STORE));
    Outcome outcome =
        connector().append(access(), new Addition("404404", SampleTicket.followUp("?"), draft));
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(outcome.message()).isNotBlank();
  }

  @Test
  void unicodeThreeHundredMessagesAndNoNameAreTaken() {
    Ticket sample = SampleTicket.of(STORE);
    List<TranscriptLine> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      lines.add(
          new TranscriptLine(
              Author.SHOPPER, "¿Dónde está mi pedido? 你好 👩‍👩‍👧 \u202e " + i, Instant.EPOCH));
    }
    Ticket odd = SampleTicket.nameless(sample, lines);
    created(connector().create(access(), draft(odd)));
    FollowUp followUp = SampleTicket.followUp("🧦 too");
    created(
        connector()
            .append(
                access(),
                new Addition(
                    created(connector().create(access(), draft(odd))), followUp, draft(odd))));
  }

  /** A ticket on its way, nothing done for it yet. */
  protected static Draft draft(Ticket ticket) {
    return new Draft(ticket, null, Map.of(), Map.of(), _ -> Optional.empty());
  }

  /** What was made; fails when it was not. */
  protected static String created(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Created.class);
    return ((Outcome.Created) outcome).id();
  }

  /** An id for a connection. */
  protected static UUID anyConnection() {
    return UUID.randomUUID();
  }
}
