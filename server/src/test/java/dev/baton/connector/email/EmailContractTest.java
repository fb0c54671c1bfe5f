package dev.baton.connector.email;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectorContract;
import dev.baton.connector.Outcome;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.TicketAttachment;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmailContractTest extends HelpdeskConnectorContract {
  private static final String DESK = "support@desk.example";
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
          });
  private final HelpdeskConnector connector = new EmailConnector(new Targets(true, Names.SYSTEM));

  EmailContractTest() {
    server.setUser(DESK, "desk", "secret");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Override
  protected HelpdeskConnector connector() {
    return connector;
  }

  @Override
  protected Access access() {
    return access(server.getSmtp().getPort(), Map.of());
  }

  @Override
  protected int tickets() {
    return (int)
        messages().stream().filter(message -> header(message, "In-Reply-To").isEmpty()).count();
  }

  @Override
  protected List<String> additions(String ticketId) {
    return messages().stream()
        .filter(message -> header(message, "In-Reply-To").equals("<" + ticketId + ">"))
        .map(message -> header(message, "Message-ID"))
        .toList();
  }

  @Test
  void theMessageIsTheMerchantsToBeAnsweredToTheShopper() throws MessagingException {
    Draft draft = draft(SampleTicket.of(STORE));
    String id = created(connector.create(access(), draft));
    assertThat(id).isEqualTo(draft.key() + "@shop.example");
    Message message = messages().getFirst();
    assertThat(message.getFrom()).containsExactly(new InternetAddress("baton@shop.example"));
    assertThat(message.getReplyTo()[0].toString()).isEqualTo("Jane Doe <jane@example.com>");
    assertThat(message.getSubject()).isEqualTo("Contact support");
    assertThat(header(message, "Message-ID")).isEqualTo("<" + id + ">");
    for (String name : List.of("Auto-Submitted", "Precedence", "X-Auto-Response-Suppress")) {
      assertThat(header(message, name)).isEmpty();
    }
    String whole = GreenMailUtil.getWholeMessage(message);
    assertThat(whole).contains("text/plain", "text/html", "jane@example.com");
  }

  @Test
  void readBackByImapItIsWhole() throws Exception {
    TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "bøx.jpg", "image/jpeg", 3);
    Draft draft =
        new Draft(
            SampleTicket.of(STORE, List.of(photo)),
            null,
            Map.of(),
            Map.of(),
            _ -> Optional.of(new byte[] {'a', 'b', 'c'}));
    created(connector.create(access(), draft));
    try (Store store = server.getImap().createStore()) {
      store.connect("desk", "secret");
      Folder inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      BodyPart file = ((MimeMultipart) inbox.getMessage(1).getContent()).getBodyPart(1);
      assertThat(file.getFileName()).isEqualTo("bøx.jpg");
      assertThat(file.getContentType()).startsWithIgnoringCase("image/jpeg");
      assertThat(file.getInputStream()).hasContent("abc");
    }
  }

  @Test
  void whatIsAddedJoinsTheThread() throws MessagingException {
    Draft draft = draft(SampleTicket.of(STORE));
    String id = created(connector.create(access(), draft));
    FollowUp more = SampleTicket.followUp("one more");
    created(connector.append(access(), new Addition(id, more, draft)));
    Message message = messages().getLast();
    assertThat(header(message, "References")).isEqualTo("<" + id + ">");
    assertThat(header(message, "Message-ID")).isEqualTo("<" + more.id() + "@shop.example>");
    assertThat(message.getSubject()).isEqualTo("Contact support");
  }

  @Test
  void nobodysNameBecomesAHeader() throws MessagingException {
    Requester eve = new Requester("Eve\r\nBcc: all@example.com", "eve@example.com", null);
    Draft evil = draft(SampleTicket.by(SampleTicket.of(STORE), eve));
    created(connector.create(access(), evil));
    Message message = messages().getFirst();
    assertThat(header(message, "Bcc")).isEmpty();
    assertThat(message.getAllRecipients()).hasSize(1);
  }

  @Test
  void anotherAttemptHasTheSameId() {
    Draft draft = draft(SampleTicket.of(STORE));
    assertThat(created(connector.create(access(), draft)))
        .isEqualTo(created(connector.create(access(), draft)));
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 unknown jane@example.com, Unauthorized, 550 5.1.1",
    "RCPT, 554 5.7.1 relay denied, Unauthorized, 554 5.7.1",
    "MAIL, 552 5.3.4 too big, Rejected, 552 5.3.4",
    "., 554 5.6.0 spam, Rejected, 554 5.6.0",
    "., 451 4.3.0 later, Unavailable, 451 4.3.0",
    "MAIL, 421 4.3.2 going down, Unavailable, 421 4.3.2",
    "AUTH, 535 5.7.8 bad, Unauthorized, user name and password",
    "HELLO, 554 no, Unauthorized, 554",
  })
  void refusalsHaveTheirOutcomeAndWords(
      String command, String answer, String outcome, String words) {
    try (ScriptedMailServer scripted = new ScriptedMailServer(Map.of(command, answer))) {
      Outcome made = connector.create(scripted(scripted), draft(SampleTicket.of(STORE)));
      assertThat(made.getClass().getSimpleName()).as(made.message()).isEqualTo(outcome);
      assertThat(made.message()).contains(words).doesNotContain("jane", "secret");
    }
  }

  @Test
  void onlyALostAnswerToTheWholeMessageIsUnknown() {
    for (String command : List.of("EHLO", "MAIL", "RCPT", "DATA")) {
      assertThat(hangingUp(command)).as(command).isInstanceOf(Outcome.Unavailable.class);
    }
    assertThat(hangingUp(".")).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void theCheckGoesAsFarAsTheRecipientAndSendsNothing() {
    try (ScriptedMailServer scripted = new ScriptedMailServer(Map.of())) {
      assertThat(connector.check(scripted(scripted))).extracting(Check::ok).isEqualTo(true);
      assertThat(scripted.heard())
          .anyMatch(line -> line.startsWith("AUTH"))
          .contains("RCPT TO:<" + DESK + ">", "RSET")
          .doesNotContain("DATA");
    }
    try (ScriptedMailServer scripted =
        new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 nobody here"))) {
      assertThat(connector.check(scripted(scripted)).message()).contains("550 5.1.1", "Check From");
    }
  }

  @Test
  void whereStartTlsIsWantedAndNotOfferedNothingIsSaid() {
    try (ScriptedMailServer scripted = new ScriptedMailServer(Map.of())) {
      Access strict = access(scripted.port(), Map.of("tls", "starttls", "password", "secret"));
      assertThat(connector.check(strict).message()).contains("no STARTTLS");
      assertThat(scripted.heard()).noneMatch(line -> line.startsWith("AUTH"));
    }
  }

  @Test
  void aMessageLargerThanTheServerTakesGoesWithoutPhotos() {
    TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "a.jpg", "image/jpeg", 50_000);
    Draft draft =
        new Draft(
            SampleTicket.of(STORE, List.of(photo)),
            null,
            Map.of(),
            Map.of(),
            _ -> Optional.of(new byte[50_000]));
    try (ScriptedMailServer scripted =
        new ScriptedMailServer(Map.of("EHLO", "250-scripted\r\n250 SIZE 40000"))) {
      created(connector.create(access(scripted.port(), Map.of()), draft));
      assertThat(scripted.told()).isBetween(1_000, 40_000);
    }
  }

  @Test
  void aPrivateMailServerIsRefusedUnlessTheOperatorAllowsIt() {
    HelpdeskConnector careful = new EmailConnector(new Targets(false, Names.SYSTEM));
    Outcome outcome = careful.create(access(), draft(SampleTicket.of(STORE)));
    assertThat(outcome).isInstanceOf(Outcome.Unauthorized.class);
    assertThat(outcome.message()).contains("private or local address");
    assertThat(messages()).isEmpty();
  }

  private Outcome hangingUp(String command) {
    try (ScriptedMailServer scripted =
        new ScriptedMailServer(Map.of(command, ScriptedMailServer.HANG_UP))) {
      return connector.create(scripted(scripted), draft(SampleTicket.of(STORE)));
    }
  }

  private static Access scripted(ScriptedMailServer server) {
    return access(server.port(), Map.of("username", "baton", "password", "secret"));
  }

  private static Access access(int port, Map<String, Object> more) {
    Map<String, Object> config =
        new TreeMap<>(
            Map.of(
                "host",
                "127.0.0.1",
                "port",
                port,
                "tls",
                "none",
                "from",
                "baton@shop.example",
                "to",
                DESK));
    config.putAll(more);
    return new Access(STORE, anyConnection(), "email", config);
  }

  private List<MimeMessage> messages() {
    return new ArrayList<>(List.of(server.getReceivedMessages()));
  }

  private static String header(Message message, String name) {
    try {
      String[] values = message.getHeader(name);
      return values == null ? "" : values[0];
    } catch (MessagingException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
