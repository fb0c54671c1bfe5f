package dev.baton.connector.email;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.Notice;
import dev.baton.connector.http.Carried;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Format;
import dev.baton.ticket.Requester;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import dev.baton.ticket.TicketBody;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of ours, with the id that every attempt carries. No header of a ticket says that a
 * machine wrote it: Request Tracker and FreeScout would then answer nobody.
 */
final class Mail extends MimeMessage {
  private static final String UTF_8 = "UTF-8";
  private final String id;

  private Mail(Session session, Access access, String key) throws MessagingException {
    super(session);
    InternetAddress from = new InternetAddress(access.text("from").orElse(""), true);
    id = "<" + key + "@" + from.getAddress().replaceFirst(".*@", "") + ">";
    setFrom(from);
    setRecipient(Message.RecipientType.TO, new InternetAddress(access.text("to").orElse(""), true));
  }

  /**
   * A new ticket.
   *
   * @param refused photos that do not travel, and why
   */
  static Mail opened(Session session, Access access, Draft draft, Map<UUID, String> refused)
      throws MessagingException {
    Ticket ticket = draft.ticket();
    TicketBody body = TicketBody.within(EmailConnector.HTML, ticket, refused);
    MimeMultipart parts = parts(body.text(), body.as(EmailConnector.HTML));
    for (TicketAttachment photo : ticket.attachments()) {
      Optional<byte[]> bytes = draft.photos().bytes(photo);
      if (!refused.containsKey(photo.id()) && bytes.isPresent()) {
        parts.addBodyPart(file(photo.fileName(), photo.contentType(), bytes.get()));
      }
    }
    Optional<String> transcript = body.transcriptFile();
    if (transcript.isPresent()) {
      byte[] text = transcript.get().getBytes(StandardCharsets.UTF_8);
      parts.addBodyPart(file("transcript.txt", "text/plain; charset=utf-8", text));
    }
    return new Mail(session, access, draft.key()).about(ticket, ticket.createdAt(), parts);
  }

  /** A follow-up, in the thread of the message that opened the ticket. */
  static Mail added(Session session, Access access, Addition addition, Map<UUID, String> refused)
      throws MessagingException {
    Draft draft = addition.draft();
    Carried carried = new Carried();
    for (TicketAttachment photo : addition.followUp().attachments()) {
      @Nullable String why = refused.get(photo.id());
      if (why != null) {
        carried.left(photo, why);
      }
    }
    FollowUp shown = carried.shown(addition.followUp());
    TicketBody.Limits plain = new TicketBody.Limits(Format.TEXT, EmailConnector.LONGEST, true);
    MimeMultipart parts =
        parts(
            TicketBody.followUp(plain, draft.ticket(), shown, ""),
            TicketBody.followUp(EmailConnector.HTML, draft.ticket(), shown, ""));
    for (TicketAttachment photo : addition.followUp().attachments()) {
      Optional<byte[]> bytes = draft.photos().bytes(photo);
      if (!refused.containsKey(photo.id()) && bytes.isPresent()) {
        parts.addBodyPart(file(photo.fileName(), photo.contentType(), bytes.get()));
      }
    }
    Mail mail =
        new Mail(session, access, addition.key())
            .about(draft.ticket(), addition.followUp().at(), parts);
    mail.setHeader("In-Reply-To", "<" + addition.ticketId() + ">");
    mail.setHeader("References", "<" + addition.ticketId() + ">");
    return mail;
  }

  /** Something the merchant is told by Baton itself; nobody's machine should answer it. */
  static Mail told(Session session, Access access, Notice notice) throws MessagingException {
    Mail mail = new Mail(session, access, notice.id().toString());
    mail.setSubject(line(notice.subject()), UTF_8);
    mail.setSentDate(Date.from(notice.at()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(notice.text(), UTF_8);
    mail.saveChanges();
    return mail;
  }

  /** Its id without the angle brackets. */
  String id() {
    return id.substring(1, id.length() - 1);
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  private Mail about(Ticket ticket, Instant at, MimeMultipart parts) throws MessagingException {
    setSubject(line(ticket.subject()), UTF_8);
    setSentDate(Date.from(at));
    @Nullable InternetAddress shopper = shopper(ticket.requester());
    if (shopper != null) {
      setReplyTo(new InternetAddress[] {shopper});
    }
    setContent(parts);
    saveChanges();
    return this;
  }

  private static @Nullable InternetAddress shopper(Requester requester) throws MessagingException {
    if (requester.email() == null) {
      return null;
    }
    InternetAddress address = new InternetAddress(line(requester.email()), true);
    try {
      if (requester.name() != null) {
        address.setPersonal(line(requester.name()), UTF_8);
      }
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
    return address;
  }

  private static MimeMultipart parts(String text, String html) throws MessagingException {
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, UTF_8);
    MimeBodyPart rich = new MimeBodyPart();
    rich.setText(html, UTF_8, "html");
    MimeBodyPart both = new MimeBodyPart();
    both.setContent(new MimeMultipart("alternative", plain, rich));
    return new MimeMultipart(both);
  }

  private static BodyPart file(String name, String type, byte[] bytes) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new jakarta.activation.DataHandler(new ByteArrayDataSource(bytes, type)));
    part.setFileName(line(name));
    return part;
  }

  /** On one line: nobody's words become a header. */
  private static String line(String words) {
    return String.join(" ", List.of(words.split("[\\p{Cntrl}]+", -1))).strip();
  }
}
