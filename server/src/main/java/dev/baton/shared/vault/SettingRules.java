package dev.baton.shared.vault;

import dev.baton.shared.Problem;
import dev.baton.shared.http.SigningSecret;
import dev.baton.shared.http.TargetRefused;
import dev.baton.shared.http.Targets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What each kind of setting may hold. */
final class SettingRules {
  private static final int LONGEST = 4_000;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern LABEL = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private final Targets targets;

  SettingRules(Targets targets) {
    this.targets = targets;
  }

  /**
   * The value as it is kept.
   *
   * @param pointer where it stands in the request
   * @throws Problem 422 when it is not what the setting asks for
   */
  Object kept(Setting setting, String pointer, Object value) {
    return switch (setting.kind()) {
      case FLAG -> {
        if (!(value instanceof Boolean)) {
          throw refused(pointer, "This must be true or false.");
        }
        yield value;
      }
      case NUMBER -> {
        if (!NUMBER.matcher(text(pointer, value)).matches()) {
          throw refused(pointer, "This must be a number.");
        }
        yield value;
      }
      case CHOICE -> {
        if (!setting.choices().contains(text(pointer, value))) {
          throw refused(
              pointer, "This must be one of: " + String.join(", ", setting.choices()) + ".");
        }
        yield value;
      }
      case ADDRESS -> address(pointer, text(pointer, value));
      case ACCOUNT -> account(pointer, text(pointer, value), setting.choices().getFirst());
      case SIGNING_SECRET -> signing(pointer, text(pointer, value));
      case TEXT, SECRET, ID_MAP -> value instanceof Number ? value : text(pointer, value);
    };
  }

  private String address(String pointer, String value) {
    try {
      return value.isEmpty() ? value : targets.checked(value).toString();
    } catch (TargetRefused refused) {
      throw refused(pointer, String.valueOf(refused.getMessage()));
    }
  }

  private static String signing(String pointer, String value) {
    try {
      if (!value.isEmpty()) {
        SigningSecret.of(value);
      }
      return value;
    } catch (IllegalArgumentException wrong) {
      throw refused(pointer, String.valueOf(wrong.getMessage()));
    }
  }

  /** {@code acme}, also when somebody entered {@code https://acme.zendesk.com/agent}. */
  private static String account(String pointer, String value, String domain) {
    String host =
        value.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("/.*$", "");
    String end = "." + domain;
    String name = host.endsWith(end) ? host.substring(0, host.length() - end.length()) : host;
    if (!name.isEmpty() && !LABEL.matcher(name).matches()) {
      throw refused(
          pointer,
          "Enter the part before "
              + end
              + " in the address of your account; an address of your own does not work here.");
    }
    return name;
  }

  private static String text(String pointer, Object value) {
    String text =
        switch (value) {
          case String typed -> typed.strip();
          case Number number -> number.toString();
          default -> throw refused(pointer, "This must be a text.");
        };
    if (text.length() > LONGEST) {
      throw refused(pointer, "This may have 4,000 characters at most.");
    }
    if (CONTROL.matcher(text).find()) {
      throw refused(pointer, "This must be a text on one line.");
    }
    return text;
  }

  private static Problem refused(String pointer, String words) {
    return Problem.unprocessable(pointer, "invalid", words);
  }
}
