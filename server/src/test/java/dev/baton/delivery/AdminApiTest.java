package dev.baton.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.media.Attachment;
import dev.baton.media.Attachments;
import dev.baton.shared.StoreId;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.StatementCount;
import dev.baton.testing.Statements;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.Tickets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

@BatonTest
class AdminApiTest {
  private static final StoreId DEMO = new StoreId("demo");
  private static final String BASE = "/api/v1/admin/stores/demo";
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
  private final Http http;
  private final Http admin;
  private final Tickets tickets;
  private final Attachments attachments;
  private final Deliveries deliveries;
  private final TransactionTemplate transactions;

  AdminApiTest(
      Http http,
      Tickets tickets,
      Attachments attachments,
      Deliveries deliveries,
      TransactionTemplate transactions) {
    this.http = http;
    this.admin = http.asAdmin();
    this.tickets = tickets;
    this.attachments = attachments;
    this.deliveries = deliveries;
    this.transactions = transactions;
  }

  @Test
  void aTicketIsToldAsAgentsSeeItWithItsDeliveries() {
    Ticket ticket = submit(SampleTicket.of(DEMO));
    Http.Answer answer = delivered(ticket);
    assertThat(answer.text("/reference")).isEqualTo(ticket.reference().value());
    assertThat(answer.text("/subject")).isEqualTo("Contact support");
    assertThat(answer.text("/requester/email")).isEqualTo("jane@example.com");
    assertThat(answer.at("/requester/phone").isNull()).isTrue();
    assertThat(answer.text("/priority")).isEqualTo("normal");
    assertThat(answer.text("/details/1/detail")).isEqualTo("name");
    assertThat(answer.text("/details/1/source")).isEqualTo("order");
    assertThat(answer.text("/details/1/state")).isEqualTo("given");
    assertThat(answer.at("/details/1/verified").asBoolean()).isFalse();
    assertThat(answer.text("/transcript/0/author")).isEqualTo("shopper");
    assertThat(answer.text("/journey/1/query")).isEqualTo("cancel order");
    assertThat(answer.text("/body/text")).startsWith("Wants to cancel part of order #12345");
    assertThat(answer.text("/body/html")).contains("<h3>Transcript</h3>");
    assertThat(answer.text("/deliveries/0/helpdesk")).isEqualTo("inbox");
    assertThat(answer.text("/deliveries/0/status")).isEqualTo("delivered");
    assertThat(answer.text("/deliveries/0/ticket/id")).startsWith("INBOX-");
    assertThat(answer.text("/deliveries/0/attempts/0/outcome")).isEqualTo("created");
  }

  @Test
  void aTicketOfNobodyOrOfAnotherStoreIsNotFound() {
    Ticket foreign = submit(SampleTicket.of(new StoreId("other-shop")));
    assertThat(admin.get(BASE + "/tickets/ZZZZ-ZZZZ").status()).isEqualTo(404);
    assertThat(admin.get(BASE + "/tickets/%20").status()).isEqualTo(404);
    assertThat(admin.get(BASE + "/tickets/" + foreign.reference()).status()).isEqualTo(404);
    assertThat(http.get(BASE + "/tickets").status()).isEqualTo(401);
  }

  @Test
  void theListGoesPageByPageAndMissesNone() {
    for (int i = 0; i < 60; i++) {
      tickets.open(SampleTicket.of(DEMO));
    }
    Http.Answer first = admin.get(BASE + "/tickets");
    assertThat(first.at("/items").size()).isEqualTo(50);
    Http.Answer second = admin.get(BASE + "/tickets?cursor=" + first.text("/nextCursor"));
    assertThat(second.at("/items").size()).isGreaterThanOrEqualTo(10);
    assertThat(second.text("/items/0/reference")).isNotEqualTo(first.text("/items/49/reference"));
    assertThat(admin.get(BASE + "/tickets?cursor=nonsense").text("/items/0/reference"))
        .isEqualTo(first.text("/items/0/reference"));
  }

  @Test
  void anAgentDownloadsAPhotoAsAFile() {
    UUID conversation = UUID.randomUUID();
    Attachment photo = attachments.store(DEMO, conversation, "../../evil\r\n.exe", PNG);
    Http.Answer answer = admin.get(BASE + "/attachments/" + photo.id());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("image/png");
    assertThat(answer.header("content-disposition")).startsWith("attachment").contains(".png");
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(http.get(BASE + "/attachments/" + photo.id()).status()).isEqualTo(401);
    assertThat(admin.get(BASE + "/attachments/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void deliveriesAreListedByState() {
    Ticket ticket = submit(SampleTicket.of(DEMO));
    Http.Answer told = delivered(ticket);
    Http.Answer list = admin.get(BASE + "/deliveries?status=delivered");
    assertThat(list.body()).contains(told.text("/deliveries/0/id"));
    assertThat(admin.get(BASE + "/deliveries?status=dead").at("/items").size()).isZero();
    assertThat(admin.get(BASE + "/deliveries?status=lost").status()).isEqualTo(400);
    String retry = BASE + "/deliveries/" + told.text("/deliveries/0/id") + "/retry";
    assertThat(admin.post(retry, "").status()).isEqualTo(409);
    assertThat(admin.post(BASE + "/deliveries/" + UUID.randomUUID() + "/retry", "").status())
        .isEqualTo(404);
  }

  @Test
  void theBuiltInInboxIsAlwaysThereAndWorks() {
    Http.Answer list = admin.get(BASE + "/integrations");
    assertThat(list.text("/items/0/type")).isEqualTo("inbox");
    assertThat(list.text("/items/0/status")).isEqualTo("connected");
    String inbox = BASE + "/integrations/" + list.text("/items/0/id");
    Http.Answer test = admin.post(inbox + "/test", "");
    assertThat(test.status()).isEqualTo(200);
    assertThat(test.at("/ok").asBoolean()).isTrue();
    assertThat(admin.delete(inbox).status()).isEqualTo(409);
  }

  @Test
  void integrationsAreAddedChangedAndRemoved() {
    Http.Answer added =
        admin.post(BASE + "/integrations", Map.of("type", "inbox", "name", "Second inbox"));
    assertThat(added.status()).isEqualTo(201);
    String one = BASE + "/integrations/" + added.text("/id");
    Http.Answer back = admin.put(one, admin.get(one).body());
    assertThat(back.status()).isEqualTo(200);
    assertThat(back.text("/name")).isEqualTo("Second inbox");
    assertThat(admin.delete(one).status()).isEqualTo(204);
    assertThat(admin.delete(one).status()).isEqualTo(404);
    Http.Answer unknown =
        admin.post(BASE + "/integrations", Map.of("type", "pigeon_post", "name", "Coo"));
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.text("/errors/0/pointer")).isEqualTo("/type");
    Http.Answer odd =
        admin.post(
            BASE + "/integrations",
            Map.of("type", "inbox", "name", "x", "config", Map.of("key", "y")));
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.text("/errors/0/pointer")).isEqualTo("/config/key");
  }

  @Test
  void aPersonsTicketsAreExportedAndErased() {
    UUID conversation = UUID.randomUUID();
    Attachment photo = attachments.store(DEMO, conversation, "a.png", PNG);
    Ticket sample =
        SampleTicket.of(
            DEMO,
            List.of(
                new TicketAttachment(
                    photo.id(), photo.fileName(), photo.contentType(), photo.size())));
    Ticket ticket = submit(SampleTicket.from(sample, conversation, "Erika@Example.com"));
    delivered(ticket);
    Http.Answer export = admin.post(BASE + "/people/export", Map.of("email", "erika@example.com"));
    assertThat(export.body()).contains(ticket.reference().value());
    Http.Answer erased = admin.post(BASE + "/people/erase", Map.of("email", "erika@example.com"));
    assertThat(erased.at("/erased/tickets").asInt()).isEqualTo(1);
    assertThat(admin.get(BASE + "/tickets/" + ticket.reference()).status()).isEqualTo(404);
    assertThat(attachments.find(DEMO, photo.id())).isEmpty();
    assertThat(admin.get(BASE + "/deliveries").body()).doesNotContain(ticket.reference().value());
  }

  @Test
  void aTicketIsStoredAndScheduledWithThreeStatements() {
    Statements statements = StatementCount.during(() -> submit(SampleTicket.of(DEMO)));
    assertThat(statements.count()).as(statements.sql().toString()).isLessThanOrEqualTo(3);
    assertThat(statements.writeTransactions()).isEqualTo(1);
  }

  private Ticket submit(Ticket ticket) {
    transactions.executeWithoutResult(
        _ -> {
          tickets.open(ticket);
          deliveries.schedule(ticket, null, null);
        });
    return ticket;
  }

  private Http.Answer delivered(Ticket ticket) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < deadline) {
      Http.Answer answer = admin.get(BASE + "/tickets/" + ticket.reference());
      if (answer.text("/status").equals("delivered")) {
        return answer;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    throw new AssertionError("never delivered");
  }
}
