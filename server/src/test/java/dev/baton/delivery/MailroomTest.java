package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.TicketNews;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What helpdesks tell is handed on once and in order, whatever dies in between. */
class MailroomTest {
  private static final StoreId STORE = new StoreId("shirts");
  private final DatabaseAddress database = TestPostgres.database();
  private final SettableClock clock = new SettableClock();
  private final FakeHelpdesk helpdesk = FakeHelpdesk.searchable();
  private final DeliveryHouse house = new DeliveryHouse(database, clock, helpdesk).started();
  private final UUID connection = house.connect(STORE);

  @AfterEach
  void close() {
    house.close();
  }

  private Ticket delivered() {
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    assertThat(house.status(ticket)).isEqualTo("delivered");
    return ticket;
  }

  private void hear(String ticket, String id, String text) {
    house.get(HookDesk.class).take(STORE, connection, FakeReplies.reply(ticket, id, text));
  }

  private static List<String> heard(DeliveryHouse house) {
    return house.ear().heard.stream()
        .filter(HelpdeskTold.class::isInstance)
        .map(event -> ((TicketNews.Replied) ((HelpdeskTold) event).news()).reply().text())
        .toList();
  }

  private static int waiting(DeliveryHouse house) {
    return house
        .get(JdbcClient.class)
        .sql("SELECT count(*) FROM agent_news WHERE store_id = 'shirts' AND content IS NOT NULL")
        .query(Integer.class)
        .single();
  }

  @Test
  void oneAfterTheOtherAndEachOnce() {
    Ticket ticket = delivered();
    String id = helpdesk.tickets().getFirst().id();
    for (int i = 0; i < 20; i++) {
      hear(id, "c" + i, "answer " + i);
      hear(id, "c" + i, "answer " + i);
    }
    house.until("all is told", () -> heard(house).size() == 20);
    house.until("nothing waits", () -> waiting(house) == 0);
    for (int i = 0; i < 20; i++) {
      assertThat(heard(house).get(i)).isEqualTo("answer " + i);
    }
    assertThat(house.stored(ticket).followUps()).hasSize(20);
  }

  @Test
  void whatWasStoredIsHandedOnByTheNextProcess() {
    Ticket ticket = delivered();
    house.ear().deaf = true;
    hear(helpdesk.tickets().getFirst().id(), "c1", "Hello");
    house.kill();
    DeliveryHouse doomed = new DeliveryHouse(database, clock, helpdesk);
    try (DeliveryHouse next = doomed.started()) {
      next.until(
          "it is told",
          () -> {
            next.advance(Duration.ofSeconds(5));
            return heard(next).equals(List.of("Hello"));
          });
      next.until("nothing waits", () -> waiting(next) == 0);
      assertThat(next.stored(ticket).followUps())
          .extracting(FollowUp::text)
          .containsExactly("Hello");
    }
  }

  @Test
  void aListenerThatFailsGetsItAgain() {
    Ticket ticket = delivered();
    house.ear().deaf = true;
    hear(helpdesk.tickets().getFirst().id(), "c1", "Hello");
    house.until("it failed", () -> tries() > 0);
    assertThat(house.stored(ticket).followUps()).isEmpty();
    house.ear().deaf = false;
    house.until(
        "it is told",
        () -> {
          house.advance(Duration.ofSeconds(1));
          return waiting(house) == 0;
        });
    assertThat(heard(house)).containsExactly("Hello");
    assertThat(house.stored(ticket).followUps()).hasSize(1);
  }

  private int tries() {
    return house
        .get(JdbcClient.class)
        .sql(
            """
            SELECT coalesce(max(consecutive_failures), 0) FROM scheduled_tasks
            WHERE task_name = 'settle-agent-news'
            """)
        .query(Integer.class)
        .single();
  }

  @Test
  void anAnswerToATicketWhoseIdWasLostWaitsForIt() {
    helpdesk.then(FakeHelpdesk.lostAnswer());
    Ticket ticket = house.submit(SampleTicket.of(STORE), connection);
    house.settled(ticket);
    hear(helpdesk.tickets().getFirst().id(), "c1", "Hello");
    hear("999999", "c2", "not yours");
    assertThat(heard(house)).isEmpty();
    house.until(
        "it is told",
        () -> {
          house.advance(Duration.ofSeconds(10));
          return heard(house).equals(List.of("Hello"));
        });
    house.until(
        "the other is forgotten",
        () -> {
          house.advance(Duration.ofMinutes(1));
          return waiting(house) == 0;
        });
    assertThat(heard(house)).containsExactly("Hello");
    assertThat(rows()).isEqualTo(1);
  }

  private int rows() {
    return house
        .get(JdbcClient.class)
        .sql("SELECT count(*) FROM agent_news WHERE store_id = 'shirts'")
        .query(Integer.class)
        .single();
  }

  @Test
  void aTicketThatCannotBeOursIsNotKept() {
    delivered();
    hear("999999", "c1", "not yours");
    assertThat(rows()).isZero();
  }

  @Test
  void ourOwnWordsThatComeBackBeforeTheirIdIsKnownAreNotTold() {
    Ticket ticket = delivered();
    String id = helpdesk.tickets().getFirst().id();
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    helpdesk.then(
        work -> {
          asked.countDown();
          go.await();
          return work.done();
        });
    house.follow(ticket, SampleTicket.followUp("It is the green one"));
    house.until("it is on its way", () -> asked.getCount() == 0);
    hear(id, "addition", "It is  the green one");
    hear(id, "c2", "Thank you");
    go.countDown();
    house.until(
        "the answer is told",
        () -> {
          house.advance(Duration.ofSeconds(1));
          return heard(house).contains("Thank you");
        });
    assertThat(heard(house)).containsExactly("Thank you");
  }
}
