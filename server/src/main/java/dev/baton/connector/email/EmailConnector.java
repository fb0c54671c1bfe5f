package dev.baton.connector.email;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.TicketBody;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * E-mail to a helpdesk's address over the merchant's mail server, from an address of the merchant's
 * and to be answered to the shopper.
 */
@Component
class EmailConnector implements HelpdeskConnector {
  /** Characters of a body; our choice. */
  static final int LONGEST = 60_000;

  static final TicketBody.Limits HTML = new TicketBody.Limits(Format.HTML, LONGEST, true);
  private static final int PHOTO = 10_000_000;

  /** Bytes of all photos: in base64 they stay below the 25 MB that most mail servers take. */
  private static final int TOGETHER = 15_000_000;

  private static final Capabilities CAPABILITIES =
      new Capabilities(
          new Capabilities.Once(
              false,
              false,
              false,
              Duration.ZERO,
              "Every attempt carries the same Message-ID; a helpdesk that knows it drops the"
                  + " second (FreeScout does, Request Tracker and most others do not).",
              "When the connection breaks after the whole message was sent and before the mail"
                  + " server answered, it is sent again, and may arrive twice."),
          Set.of(),
          Capabilities.Photos.upTo(PHOTO, TOGETHER),
          new Capabilities.Body(Format.HTML, LONGEST),
          EnumSet.of(Feature.THREADING, Feature.APPEND_AS_SHOPPER, Feature.PHONE_ONLY));

  private final Targets targets;
  private final @Nullable SSLSocketFactory believing;

  @Autowired
  EmailConnector(Targets targets) {
    this(targets, null);
  }

  /** With issuers of certificates of one's own. */
  EmailConnector(Targets targets, @Nullable SSLSocketFactory believing) {
    this.targets = targets;
    this.believing = believing;
  }

  /** Makes a message, without the photos that do not travel. */
  @FunctionalInterface
  interface Writing {
    Mail write(Session session, Map<UUID, String> refused) throws MessagingException;
  }

  @Override
  public String type() {
    return "email";
  }

  @Override
  public String title() {
    return "E-mail";
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.text("host", "Mail server").help("As in smtp.example.com.").needed(),
        Setting.number("port", "Port").help("587 for STARTTLS, 465 for TLS.").needed(),
        Setting.choice("tls", "Encryption", "starttls", "tls", "none").needed(),
        Setting.text("username", "User name"),
        Setting.secret("password", "Password"),
        Setting.text("from", "From").help("An address your mail server may send for.").needed(),
        Setting.text("to", "To").help("Your helpdesk's address.").needed());
  }

  /** Goes as far as one can without sending. */
  @Override
  public Check check(Access access) {
    MailSession mail = MailSession.of(access, targets, believing);
    try {
      mail.connect(access);
      Outcome refused = refused(mail, access, "MAIL FROM:<" + access.text("from").orElse("") + ">");
      if (refused == null) {
        refused = refused(mail, access, "RCPT TO:<" + access.text("to").orElse("") + ">");
      }
      mail.simpleCommand("RSET");
      return refused == null ? fine(access) : wrong(refused);
    } catch (MessagingException failed) {
      return wrong(outcome(mail, access, failed));
    } finally {
      close(mail);
    }
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    return sent(
        access,
        draft.ticket().attachments(),
        draft.refused(),
        (session, refused) -> Mail.opened(session, access, draft, refused));
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    return cannotBeAsked();
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    if (!addition.ticketId().contains("@")) {
      return new Outcome.Rejected(null, "No message of Baton's has this id.");
    }
    return sent(
        access,
        addition.followUp().attachments(),
        Map.of(),
        (session, refused) -> Mail.added(session, access, addition, refused));
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    return cannotBeAsked();
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return null;
  }

  Outcome sent(
      Access access, List<TicketAttachment> photos, Map<UUID, String> already, Writing writing) {
    MailSession mail = MailSession.of(access, targets, believing);
    try {
      Map<UUID, String> refused = tooLarge(photos, already);
      Mail message = writing.write(mail.session(), refused);
      mail.connect(access);
      long largest = mail.largest();
      if (largest > 0 && size(message) > largest) {
        photos.forEach(
            photo -> refused.put(photo.id(), "the mail server takes no message of that size"));
        message = writing.write(mail.session(), refused);
      }
      Address[] to = message.getAllRecipients();
      mail.sendMessage(message, to);
      return Outcome.Created.of(message.id(), null);
    } catch (MessagingException | IOException failed) {
      return outcome(
          mail,
          access,
          failed instanceof MessagingException known
              ? known
              : new MessagingException("", (IOException) failed));
    } finally {
      close(mail);
    }
  }

  private static Map<UUID, String> tooLarge(
      List<TicketAttachment> photos, Map<UUID, String> already) {
    Map<UUID, String> refused = new HashMap<>(already);
    long together = 0;
    for (TicketAttachment photo : photos) {
      Optional<String> why = CAPABILITIES.photos().refusal(photo);
      if (why.isPresent()) {
        refused.putIfAbsent(photo.id(), why.get());
      } else if (together + photo.size() > TOGETHER) {
        refused.putIfAbsent(photo.id(), "too much together with the other photos");
      } else {
        together += photo.size();
      }
    }
    return refused;
  }

  private static @Nullable Outcome refused(MailSession mail, Access access, String command)
      throws MessagingException {
    int code = mail.simpleCommand(command.replaceAll("\\p{Cntrl}", ""));
    return code / 100 == 2 ? null : answer(mail, access, code).refused();
  }

  private static Outcome outcome(MailSession mail, Access access, MessagingException failed) {
    return answer(mail, access, mail.getLastReturnCode()).failed(failed);
  }

  private static MailAnswer answer(MailSession mail, Access access, int code) {
    return new MailAnswer(
        access.text("host").orElse(""), code, mail.getLastServerResponse(), mail.ended());
  }

  private static Check fine(Access access) {
    List<Check.Item> items = new ArrayList<>();
    items.add(
        access.text("tls").orElse("").equals("none")
            ? Check.Item.fine("Mail server", "Works, but nothing is encrypted on the way to it.")
            : Check.Item.fine("Mail server"));
    return Check.of(items);
  }

  private static Check wrong(Outcome outcome) {
    return Check.of(List.of(Check.Item.wrong("Mail server", outcome.message())));
  }

  private static LookUp cannotBeAsked() {
    return new LookUp.Failed(new Outcome.Rejected(null, "A mail server cannot be asked."));
  }

  private static long size(Mail message) throws MessagingException, IOException {
    long[] size = {0};
    message.writeTo(
        new OutputStream() {
          @Override
          public void write(int one) {
            size[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int count) {
            size[0] += count;
          }
        });
    return size[0];
  }

  private static void close(MailSession mail) {
    try {
      mail.close();
    } catch (MessagingException gone) {
      // what it said stands already
    }
  }
}
