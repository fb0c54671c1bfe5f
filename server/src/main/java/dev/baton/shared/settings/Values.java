package dev.baton.shared.settings;

import dev.baton.shared.StartRefused;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** What the operator wrote, by setting. A value of blanks counts as not set. */
final class Values {
  private final Map<String, String> texts;

  Values(Map<String, String> texts) {
    this.texts = Map.copyOf(texts);
  }

  Optional<String> text(Setting setting) {
    return Optional.ofNullable(texts.get(setting.name()))
        .map(String::strip)
        .filter(t -> !t.isEmpty());
  }

  int number(Setting setting, int byDefault, int least, int most) {
    Optional<String> text = text(setting);
    if (text.isEmpty()) {
      return byDefault;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // refused below
    }
    throw new StartRefused(
        setting
            + " must be a whole number from "
            + least
            + " to "
            + most
            + ", not \""
            + text.get()
            + "\".");
  }

  boolean flag(Setting setting, boolean byDefault) {
    return switch (text(setting).orElse(Boolean.toString(byDefault))) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new StartRefused(setting + " must be true or false.");
    };
  }

  Optional<URI> url(Setting setting) {
    return text(setting)
        .map(
            text -> {
              String plain = text.replaceAll("/+$", "");
              URI uri;
              try {
                uri = URI.create(plain);
              } catch (IllegalArgumentException unreadable) {
                throw refusedUrl(setting);
              }
              boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
              if (!web || uri.getHost() == null || uri.getQuery() != null) {
                throw refusedUrl(setting);
              }
              return uri;
            });
  }

  private static StartRefused refusedUrl(Setting setting) {
    return new StartRefused(setting + " must be an address such as https://baton.example.com.");
  }
}
