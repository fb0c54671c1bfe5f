package dev.baton.handoff;

import dev.baton.shared.EmailAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Obvious slips in the domain of an e-mail address: {@code gmial.com} for {@code gmail.com}. */
public final class EmailSlips {
  /** Providers so common that a domain one slip away is almost surely meant to be one of them. */
  private static final List<String> PROVIDERS =
      List.of(
          "gmail.com",
          "yahoo.com",
          "hotmail.com",
          "outlook.com",
          "icloud.com",
          "googlemail.com",
          "protonmail.com",
          "comcast.net",
          "verizon.net",
          "yahoo.co.uk",
          "hotmail.co.uk",
          "btinternet.com",
          "yahoo.fr",
          "hotmail.fr",
          "orange.fr",
          "wanadoo.fr",
          "laposte.net",
          "t-online.de",
          "freenet.de",
          "libero.it",
          "virgilio.it",
          "hotmail.it",
          "hotmail.es",
          "yahoo.es",
          "ziggo.nl",
          "hotmail.nl",
          "uol.com.br",
          "hotmail.com.br",
          "yahoo.com.br",
          "sapo.pt");

  /** Real domains that happen to be one slip away from a provider. */
  private static final Set<String> REAL =
      Set.of(
          "ymail.com",
          "mail.com",
          "email.com",
          "gmx.com",
          "hotmail.de",
          "hotmail.be",
          "yahoo.de",
          "yahoo.it",
          "yahoo.ca",
          "yahoo.in",
          "yahoo.se",
          "yahoo.pl",
          "yahoo.ro",
          "hotmail.se",
          "hotmail.dk",
          "hotmail.ca",
          "outlook.es",
          "outlook.fr",
          "outlook.de",
          "outlook.it",
          "outlook.be",
          "hotmail.gr",
          "hotmail.no",
          "hotmail.ch",
          "hotmail.cl",
          "hotmail.co",
          "yahoo.gr",
          "yahoo.no",
          "yahoo.dk",
          "yahoo.cl",
          "outlook.pt",
          "outlook.cl",
          "orange.be",
          "hotmail.pt",
          "hotmail.fi",
          "hotmail.at",
          "yahoo.at",
          "yahoo.pt",
          "yahoo.be",
          "yahoo.nl",
          "gail.com",
          "outlook.at",
          "outlook.dk",
          "outlook.sa",
          "outlook.in",
          "outlook.jp",
          "outlook.kr",
          "outlook.ie",
          "outlook.com.br",
          "yahoo.com.ar",
          "yahoo.com.mx");

  private static final Map<String, String> TOP_LEVEL =
      Map.of(
          "con", "com", "cmo", "com", "ocm", "com", "comm", "com", "vom", "com", "xom", "com",
          "coom", "com", "nte", "net", "ner", "net", "ogr", "org");

  private EmailSlips() {}

  /** What was probably meant, when the address has an obvious slip. */
  public static Optional<EmailAddress> suggestion(EmailAddress typed) {
    String value = typed.value();
    int at = value.lastIndexOf('@');
    String domain = value.substring(at + 1).toLowerCase(Locale.ROOT);
    return meant(domain).flatMap(d -> EmailAddress.parse(value.substring(0, at + 1) + d));
  }

  private static Optional<String> meant(String domain) {
    if (PROVIDERS.contains(domain) || REAL.contains(domain)) {
      return Optional.empty();
    }
    for (String provider : PROVIDERS) {
      if (oneSlipApart(domain, provider)) {
        return Optional.of(provider);
      }
    }
    int dot = domain.lastIndexOf('.');
    String top = TOP_LEVEL.get(domain.substring(dot + 1));
    return top == null ? Optional.empty() : mended(domain.substring(0, dot + 1) + top);
  }

  private static Optional<String> mended(String domain) {
    for (String provider : PROVIDERS) {
      if (oneSlipApart(domain, provider)) {
        return Optional.of(provider);
      }
    }
    return Optional.of(domain);
  }

  /** One letter more, fewer or other, or two neighbours swapped. */
  private static boolean oneSlipApart(String typed, String meant) {
    int difference = typed.length() - meant.length();
    if (Math.abs(difference) > 1) {
      return false;
    }
    int i = 0;
    int shorter = Math.min(typed.length(), meant.length());
    while (i < shorter && typed.charAt(i) == meant.charAt(i)) {
      i++;
    }
    String restTyped = typed.substring(i);
    String restMeant = meant.substring(i);
    if (difference == 1) {
      return restTyped.substring(1).equals(restMeant);
    }
    if (difference == -1) {
      return restMeant.substring(1).equals(restTyped);
    }
    return !restTyped.isEmpty()
        && (restTyped.substring(1).equals(restMeant.substring(1)) || swapped(restTyped, restMeant));
  }

  private static boolean swapped(String one, String other) {
    return one.length() > 1
        && one.charAt(0) == other.charAt(1)
        && one.charAt(1) == other.charAt(0)
        && one.substring(2).equals(other.substring(2));
  }
}
