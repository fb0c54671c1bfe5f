package dev.baton.connector.email;

import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Access;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Properties;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** One connection to a mail server, which knows whether a message may have been taken. */
final class MailSession extends SMTPTransport {
  private static final String PATIENCE = "20000";
  private boolean ended;

  private MailSession(Session session, Access access) {
    super(
        session,
        new URLName("smtp", access.text("host").orElse(""), port(access), null, null, null));
  }

  /**
   * Not connected yet.
   *
   * @param believing for STARTTLS, who is believed; null for the issuers that the JDK knows
   */
  static MailSession of(Access access, Targets targets, @Nullable SSLSocketFactory believing) {
    Session session = session(access, targets);
    if (believing != null) {
      session.getProperties().put("mail.smtp.ssl.socketFactory", believing);
    }
    return new MailSession(session, access);
  }

  /** What messages are made with. */
  Session session() {
    return session;
  }

  void connect(Access access) throws MessagingException {
    connect(
        access.text("host").orElse(""),
        port(access),
        access.text("username").orElse(null),
        access.text("password").orElse(null));
  }

  /** Whether the last dot was sent: from then on nobody knows until the server says. */
  boolean ended() {
    return ended;
  }

  /** Bytes of a message the server takes, or 0 when it does not say. */
  long largest() {
    String size = getExtensionParameter("SIZE");
    return size != null && size.matches("\\d{1,15}") ? Long.parseLong(size) : 0;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    ended = true;
    super.finishData();
  }

  private static int port(Access access) {
    return access.text("port").map(Integer::parseInt).orElse(587);
  }

  private static Session session(Access access, Targets targets) {
    String tls = access.text("tls").orElse("starttls");
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", "10000");
    properties.put("mail.smtp.timeout", PATIENCE);
    properties.put("mail.smtp.writetimeout", PATIENCE);
    properties.put("mail.smtp.socketFactory", new Checked(targets));
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.smtp.ssl.enable", Boolean.toString(tls.equals("tls")));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(tls.equals("starttls")));
    properties.put("mail.smtp.starttls.required", Boolean.toString(tls.equals("starttls")));
    properties.put("mail.smtp.auth", Boolean.toString(access.text("username").isPresent()));
    properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.put("mail.smtp.localhost", domain(access));
    return Session.getInstance(properties);
  }

  /** What EHLO says: the domain of the sender, for want of a name of Baton's own. */
  private static String domain(Access access) {
    String domain =
        access.text("from").orElse("").replaceFirst(".*@", "").replaceAll("[^\\w.-]", "");
    return domain.isEmpty() ? "localhost" : domain;
  }

  /** Makes sockets that connect to allowed addresses only: the one checked is the one called. */
  private static final class Checked extends SocketFactory {
    private final Targets targets;

    Checked(Targets targets) {
      this.targets = targets;
    }

    @Override
    public Socket createSocket() {
      return new Socket() {
        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
          targets.allowed(((InetSocketAddress) endpoint).getAddress());
          super.connect(endpoint, timeout);
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
          connect(endpoint, 0);
        }
      };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
        throws IOException {
      return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
        throws IOException {
      return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
      Socket socket = createSocket();
      socket.connect(address);
      return socket;
    }
  }
}
