package dev.baton.connector.email;

import dev.baton.connector.Messenger;
import dev.baton.connector.Notice;
import dev.baton.connector.Outcome;
import dev.baton.shared.Problem;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Setting;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a merchant by e-mail, over their own mail server. */
@Component
class EmailMessenger implements Messenger {
  private static final int HIGHEST_PORT = 65_535;
  private final EmailConnector email;

  EmailMessenger(EmailConnector email) {
    this.email = email;
  }

  @Override
  public String type() {
    return email.type();
  }

  @Override
  public String title() {
    return email.title();
  }

  @Override
  public List<Setting> settings() {
    return email.settings().stream()
        .map(one -> one.path().equals("to") ? one.help("Who is told.") : one)
        .toList();
  }

  @Override
  public void refuse(Access access) {
    for (String address : List.of("from", "to")) {
      access.text(address).ifPresent(value -> refuseAddress("/config/" + address, value));
    }
    access
        .text("port")
        .filter(port -> port.length() > 5 || Integer.parseInt(port) > HIGHEST_PORT)
        .ifPresent(
            _ -> {
              throw Problem.unprocessable(
                  "/config/port", "invalid", "A port is a number up to 65535.");
            });
  }

  @Override
  public Outcome tell(Access access, Notice notice) {
    return email.sent(
        access, List.of(), Map.of(), (session, _) -> Mail.told(session, access, notice));
  }

  private static void refuseAddress(String pointer, String value) {
    try {
      if (new InternetAddress(value, true).getAddress().contains("@")) {
        return;
      }
    } catch (AddressException wrong) {
      // told below
    }
    throw Problem.unprocessable(pointer, "invalid", "This is not an e-mail address.");
  }
}
