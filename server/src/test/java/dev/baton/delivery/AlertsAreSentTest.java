package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.alert.AlertChannel;
import dev.baton.alert.AlertChannels;
import dev.baton.connector.Connections;
import dev.baton.connector.Outcome;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.DatabaseAddress;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A merchant hears of trouble where they want to hear it: soon, durably, and not a thousand times.
 */
class AlertsAreSentTest {
  private static final StoreId STORE = new StoreId("shirts");
  private static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private final SettableClock clock = new SettableClock();
  private final FakeHelpdesk helpdesk = FakeHelpdesk.searchable();
  private final DatabaseAddress database = TestPostgres.database();
  private final DeliveryHouse house = new DeliveryHouse(database, clock, helpdesk).started();
  private final UUID connection = house.connect(STORE);
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final AlertReceiver receiver = new AlertReceiver();

  AlertsAreSentTest() {
    mail.start();
  }

  @AfterEach
  void close() {
    house.close();
    mail.stop();
    receiver.close();
  }

  @Test
  void hundredsOfTicketsThatCannotGoWriteOneMailADigestAndOneOfTheRecovery() throws Exception {
    email(30);
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    for (int i = 0; i < 300; i++) {
      submit();
    }
    house.pass(Duration.ofMinutes(4), STEP);
    assertThat(subjects()).containsExactly("shirts: Fake takes no tickets");
    String text = GreenMailUtil.getBody(mail.getReceivedMessages()[0]);
    assertThat(text)
        .contains("Fake takes no tickets. Service Unavailable")
        .contains("300 tickets wait for Fake. None is lost: Baton goes on trying.")
        .contains("Open Settings, Integrations in the console")
        .contains("every 30 minutes at most")
        .doesNotContain("jane", "Jane", "example.com");
    house.pass(Duration.ofMinutes(24), MINUTE);
    assertThat(subjects()).hasSize(1);
    house.pass(Duration.ofMinutes(5), MINUTE);
    assertThat(subjects()).last().isEqualTo("shirts: 300 tickets are late: Fake");
    house.pass(Duration.ofMinutes(40), MINUTE);
    assertThat(subjects()).hasSize(2);
    helpdesk.otherwise(FakeHelpdesk.FINE);
    house.get(Deliveries.class).retryAll(STORE, connection);
    house.pass(Duration.ofMinutes(3), STEP);
    assertThat(helpdesk.tickets()).hasSize(300);
    assertThat(subjects()).hasSize(3).last().isEqualTo("shirts: Fake works again");
    house.pass(Duration.ofHours(2), MINUTE);
    assertThat(subjects()).hasSize(3);
  }

  @Test
  void aHelpdeskThatComesAndGoesAllDayIsNotToldOfAllDay() {
    email(30);
    webhook(30);
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    List<Ticket> tickets = Stream.generate(this::submit).limit(3).toList();
    for (int i = 0; i < 16; i++) { // 80 minutes
      helpdesk.otherwise(FakeHelpdesk.unavailable());
      submit();
      house.pass(Duration.ofMinutes(3), Duration.ofSeconds(15));
      helpdesk.otherwise(FakeHelpdesk.FINE);
      house.get(Deliveries.class).retryAll(STORE, connection);
      house.pass(Duration.ofMinutes(2), Duration.ofSeconds(15));
    }
    house.pass(Duration.ofMinutes(10), Duration.ofSeconds(15));
    tickets.forEach(ticket -> assertThat(house.status(ticket)).isEqualTo("delivered"));
    assertThat(subjects().size()).isBetween(2, 2 * 4);
    assertThat(subjects()).last().isEqualTo("shirts: Fake works again");
    assertThat(receiver.verified()).hasSize(subjects().size());
  }

  @Test
  void ticketsThatWaitForAPersonComeTogetherAndNothingTheHelpdeskSaidOfThem() throws Exception {
    email(30);
    helpdesk.otherwise(FakeHelpdesk.says(new Outcome.Rejected(422, "Jane Doe is suspended")));
    List<Ticket> dead = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      dead.add(submit());
    }
    house.until("refused", () -> refused() == dead.size());
    house.pass(Duration.ofSeconds(30), STEP);
    assertThat(subjects()).containsExactly("shirts: 25 tickets need your decision: Fake");
    String text = GreenMailUtil.getBody(mail.getReceivedMessages()[0]);
    assertThat(dead.stream().filter(one -> text.contains(one.reference().value()))).hasSize(10);
    assertThat(text).contains(" and more").doesNotContain("Jane", "suspended");
    MimeMessage message = mail.getReceivedMessages()[0];
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getAllRecipients()).hasSize(1);
  }

  /** Time moves a little, so that those who wait at a crowded door are let in. */
  private int refused() {
    house.advance(Duration.ofMillis(10));
    return house
        .get(JdbcClient.class)
        .sql("SELECT count(*) FROM delivery WHERE status = 'dead'")
        .query(Integer.class)
        .single();
  }

  @Test
  void anIntegrationThatIsRemovedInMidFlightIsToldOf() {
    email(30);
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    submit();
    submit();
    house.quiet();
    house.get(Connections.class).remove(STORE, connection);
    house.pass(Duration.ofSeconds(20), STEP);
    assertThat(subjects())
        .containsExactly("shirts: 2 tickets went to the built-in inbox: the integration is gone");
  }

  @Test
  void aReceiverIsToldBySignedEventsThatItCanTellApart() {
    webhook(5);
    helpdesk.otherwise(FakeHelpdesk.unavailable());
    submit();
    house.pass(Duration.ofMinutes(3), STEP);
    helpdesk.otherwise(FakeHelpdesk.says(new Outcome.Rejected(422, "no")));
    Ticket dead = submit();
    house.get(Deliveries.class).retryAll(STORE, connection);
    house.pass(Duration.ofMinutes(15), MINUTE);
    helpdesk.otherwise(FakeHelpdesk.FINE);
    house.get(Deliveries.class).retryAll(STORE, connection);
    house.pass(Duration.ofMinutes(3), STEP);
    List<String> types = receiver.verified().stream().map(AlertReceiver.Event::type).toList();
    assertThat(types)
        .containsExactly("integration.failing", "delivery.dead", "integration.recovered");
    AlertReceiver.Event second = receiver.verified().get(1);
    assertThat(second.data().path("references").toString()).contains(dead.reference().value());
    assertThat(second.data().path("store").asString()).isEqualTo("shirts");
    assertThat(second.data().path("integration").path("id").asString())
        .isEqualTo(connection.toString());
    assertThat(second.data().toString()).doesNotContain("jane", "Jane");
  }

  @Test
  void aMessageUnderWayWhenTheProcessDiesIsSentAgainAsTheSame() throws Exception {
    webhook(30);
    CountDownLatch reached = receiver.hangOnce();
    helpdesk.otherwise(FakeHelpdesk.says(new Outcome.Rejected(422, "no")));
    submit();
    house.until(
        "the receiver is called",
        () -> {
          house.advance(STEP);
          return reached.getCount() == 0;
        });
    house.kill();
    clock.advance(Duration.ofMinutes(1));
    try (DeliveryHouse next = new DeliveryHouse(database, clock, helpdesk).started()) {
      next.until(
          "told",
          () -> {
            next.advance(STEP);
            return receiver.verified().size() == 2;
          });
      next.pass(Duration.ofMinutes(2), STEP);
    }
    assertThat(receiver.verified()).hasSize(2);
    assertThat(receiver.verified().stream().map(AlertReceiver.Event::id).distinct()).hasSize(1);
    assertThat(receiver.verified().stream().map(AlertReceiver.Event::body).distinct()).hasSize(1);
  }

  @Test
  void aChannelThatHangsOrFailsSlowsNoDeliveryAndIsTriedAgain() {
    webhook(30);
    receiver.answer(503);
    helpdesk.then(FakeHelpdesk.says(new Outcome.Rejected(422, "no")));
    submit();
    house.pass(Duration.ofMinutes(2), STEP);
    AlertChannel channel = house.get(AlertChannels.class).find(STORE, "webhook");
    assertThat(channel.standing().status()).isEqualTo("failing");
    assertThat(channel.standing().message()).contains("503");
    assertThat(house.get(AlertChannels.class).waiting(STORE, "webhook")).isEqualTo(1);
    CountDownLatch reached = receiver.hangOnce();
    house.until(
        "the receiver hangs",
        () -> {
          house.advance(STEP);
          return reached.getCount() == 0;
        });
    Ticket ticket = submit();
    house.until("it arrives", () -> house.status(ticket).equals("delivered"));
    receiver.answer(204);
    receiver.letGo();
    house.pass(Duration.ofMinutes(20), MINUTE);
    AlertChannel after = house.get(AlertChannels.class).find(STORE, "webhook");
    assertThat(after.standing().status()).isEqualTo("connected");
    assertThat(after.standing().lastError()).isNotNull();
    assertThat(house.get(AlertChannels.class).waiting(STORE, "webhook")).isZero();
  }

  @Test
  void aMessageThatNobodyTakesForADayIsGivenUp() {
    webhook(30);
    receiver.answer(500);
    helpdesk.then(FakeHelpdesk.says(new Outcome.Rejected(422, "no")));
    submit();
    house.pass(Duration.ofMinutes(1), STEP);
    house.pass(Duration.ofHours(25), Duration.ofMinutes(30));
    assertThat(house.get(AlertChannels.class).waiting(STORE, "webhook")).isZero();
    assertThat(receiver.verified().size()).isBetween(20, 40);
  }

  @Test
  void withoutAChannelNothingWaitsAndOneThatIsSwitchedOffForgets() {
    helpdesk.otherwise(FakeHelpdesk.says(new Outcome.Rejected(422, "no")));
    submit();
    house.pass(Duration.ofSeconds(20), STEP);
    assertThat(rows("alert_waiting")).isZero();
    webhook(30);
    receiver.answer(500);
    submit();
    house.pass(Duration.ofSeconds(20), STEP);
    submit();
    house.quiet();
    assertThat(rows("alert_waiting") + rows("alert_message")).isEqualTo(2);
    house
        .get(AlertChannels.class)
        .change(STORE, "webhook", new AlertChannels.Wanted(false, 30, receiver.config()));
    assertThat(rows("alert_waiting") + rows("alert_message")).isZero();
    submit();
    house.pass(Duration.ofSeconds(20), STEP);
    assertThat(rows("alert_waiting") + rows("alert_message")).isZero();
  }

  private Ticket submit() {
    return house.submit(SampleTicket.of(STORE), connection);
  }

  private void email(int minutes) {
    Map<String, Object> config =
        Map.of(
            "host", "127.0.0.1",
            "port", mail.getSmtp().getPort(),
            "tls", "none",
            "from", "baton@shop.test",
            "to", "owner@shop.test");
    house
        .get(AlertChannels.class)
        .change(STORE, "email", new AlertChannels.Wanted(true, minutes, config));
  }

  private void webhook(int minutes) {
    house
        .get(AlertChannels.class)
        .change(STORE, "webhook", new AlertChannels.Wanted(true, minutes, receiver.config()));
  }

  private int rows(String table) {
    return house
        .get(JdbcClient.class)
        .sql("SELECT count(*) FROM " + table)
        .query(Integer.class)
        .single();
  }

  private List<String> subjects() {
    return Stream.of(mail.getReceivedMessages())
        .map(
            message -> {
              try {
                return message.getSubject();
              } catch (MessagingException failed) {
                throw new IllegalStateException(failed);
              }
            })
        .toList();
  }
}
