package dev.baton.connector.email;

import dev.baton.connector.Outcome;
import dev.baton.shared.http.TargetRefused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server's refusal means (RFC 5321, RFC 3463). Its own words stay out: they may name
 * the shopper.
 */
final class MailAnswer {
  private static final Pattern CODE =
      Pattern.compile("(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3}))?");
  private final String host;
  private final int code;
  private final String shown;
  private final boolean ended;

  MailAnswer(String host, int code, @Nullable String response, boolean ended) {
    this.host = host;
    this.code = code;
    this.ended = ended;
    Matcher matcher = CODE.matcher(response == null ? "" : response);
    String enhanced = matcher.lookingAt() && matcher.group(2) != null ? " " + matcher.group(2) : "";
    this.shown = " (" + code + enhanced + ")";
  }

  Outcome failed(MessagingException failed) {
    if (code >= 400) {
      return refused();
    }
    if (failed instanceof AddressException) {
      return settings("An address is not one. Check From and To.");
    }
    if (ended) {
      return new Outcome.Unknown(
          null, host + " did not say whether it took the message before the connection broke.");
    }
    return unreached(failed);
  }

  /** By its code. */
  Outcome refused() {
    if (code < 500) {
      return new Outcome.Unavailable(
          null, code, host + " takes no mail at the moment" + shown + ".");
    }
    return switch (code) {
      case 530, 534, 535, 538 ->
          settings(
              host + " does not accept the user name and password" + shown + ". Enter new ones.");
      case 550, 551, 553, 554 ->
          ended
              ? new Outcome.Rejected(code, host + " refused the message's content" + shown + ".")
              : settings(
                  host
                      + " takes no mail from this sender to this address"
                      + shown
                      + ". Check From, To and the user name.");
      case 552 -> new Outcome.Rejected(code, host + " finds the message too large" + shown + ".");
      default -> new Outcome.Rejected(code, host + " refused the message" + shown + ".");
    };
  }

  private Outcome unreached(MessagingException failed) {
    for (Throwable cause = failed; cause != null; cause = next(cause)) {
      switch (cause) {
        case TargetRefused refused -> {
          return settings(host + ": " + refused.getMessage());
        }
        case UnknownHostException _ -> {
          return unavailable("There is no " + host + ". Check the host.");
        }
        case SSLException _ -> {
          return unavailable(
              host
                  + " shows no certificate that is valid for this name: it has expired, is made out"
                  + " to another name, or comes from an issuer nobody knows. Check the host; whoever"
                  + " runs the mail server knows its right name.");
        }
        case AuthenticationFailedException _ -> {
          return settings(host + " does not accept the user name and password. Enter new ones.");
        }
        default -> {
          if (String.valueOf(cause.getMessage()).startsWith("STARTTLS is required")) {
            return settings(host + " offers no STARTTLS at this port. Choose another port or TLS.");
          }
        }
      }
    }
    return unavailable(host + " cannot be reached, or does not speak SMTP at this port.");
  }

  private static @Nullable Throwable next(Throwable failed) {
    return failed instanceof MessagingException mail && mail.getNextException() != null
        ? mail.getNextException()
        : failed.getCause();
  }

  private static Outcome settings(String words) {
    return new Outcome.Unauthorized(null, words);
  }

  private static Outcome unavailable(String words) {
    return new Outcome.Unavailable(null, null, words);
  }
}
