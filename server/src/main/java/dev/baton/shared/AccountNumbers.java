package dev.baton.shared;

import dev.baton.shared.Masking.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bank account numbers (IBAN) and US social security numbers in a text. */
final class AccountNumbers {
  private static final Pattern IBAN_START =
      Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}[ -]?[0-9]{2}");
  private static final Map<String, Integer> IBAN_LENGTHS = ibanLengths();
  private static final Pattern SOCIAL =
      Pattern.compile(
          "(?<![\\d-])(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}(?![\\d-])"
              + "|(?i)(?:(?<=ssn)|(?<=ssn[ :#])|(?<=ssn: )|(?<=ssn is )|(?<=social security number is )"
              + "|(?<=social security number:? ))\\d{3}[ -]?\\d{2}[ -]?\\d{4}(?!\\d)");

  private AccountNumbers() {}

  static void find(String text, List<Span> spans) {
    Matcher start = IBAN_START.matcher(text);
    int from = 0;
    while (from < text.length() && start.find(from)) {
      int end = ibanEnd(text, start.start());
      if (end > 0) {
        spans.add(new Span(start.start(), end, "•••• " + lastFour(text, start.start(), end)));
      }
      from = end > 0 ? end : start.start() + 2;
    }
    Matcher social = SOCIAL.matcher(text);
    while (social.find()) {
      spans.add(new Span(social.start(), social.end(), "•••-••-••••"));
    }
  }

  private static String lastFour(String text, int from, int to) {
    String letters = text.substring(from, to).replaceAll("[ -]", "");
    return letters.substring(letters.length() - 4);
  }

  /** Where the IBAN that starts here ends, or -1 when it is none. */
  private static int ibanEnd(String text, int start) {
    String country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
    Integer length = IBAN_LENGTHS.get(country);
    if (length == null) {
      return -1;
    }
    StringBuilder iban = new StringBuilder();
    int i = start;
    while (i < text.length() && iban.length() < length) {
      char c = text.charAt(i);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        iban.append(Character.toUpperCase(c));
      } else if ((c != ' ' && c != '-') || text.charAt(i - 1) == c) {
        return -1;
      }
      i++;
    }
    boolean whole = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
    return iban.length() == length && whole && checks(iban.toString()) ? i : -1;
  }

  private static boolean checks(String iban) {
    int remainder = 0;
    String turned = iban.substring(4) + iban.substring(0, 4);
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
    }
    return remainder == 1;
  }

  private static Map<String, Integer> ibanLengths() {
    String table =
        "NO15 BE16 DK18 FI18 FO18 GL18 NL18 MK19 SI19 AT20 BA20 EE20 KZ20 LT20 LU20 XK20 CH21 HR21"
            + " LI21 LV21 BG22 BH22 CR22 DE22 GB22 GE22 IE22 ME22 RS22 AE23 GI23 IL23 AD24 CZ24 ES24"
            + " MD24 PK24 RO24 SA24 SE24 SK24 TN24 VG24 PT25 IS26 TR26 FR27 GR27 IT27 MC27 MR27 SM27"
            + " AL28 AZ28 BY28 CY28 DO28 GT28 HU28 LB28 PL28 SV28 BR29 EG29 PS29 QA29 UA29 JO30 KW30"
            + " MU30 MT31 SC31";
    Map<String, Integer> lengths = new HashMap<>();
    for (String entry : table.split(" ", -1)) {
      lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
    }
    return Map.copyOf(lengths);
  }
}
