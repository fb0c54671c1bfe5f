package dev.baton.shared;

import dev.baton.shared.Masking.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets that the words around them, or their own beginning, give away. */
final class SpokenSecrets {
  private static final String LINK =
      "(?: {0,2}[:=] ?| (?:is|was|are|est|es|é|è|ist|lautet|is)[: ] ?)";
  private static final Pattern CARD_CODE =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(?:cvv2?|cvc2?|cvn|csc|security code|card verification(?: (?:code|value|number))?"
              + "|c[oó]digo de (?:seguridad|seguran[cç]a)|code de s[eé]curit[eé]|cryptogramme(?: visuel)?"
              + "|codice di sicurezza|(?:karten)?pr[uü]f(?:nummer|ziffer)|sicherheitscode|beveiligingscode)"
              + "[^\\d\\n]{0,16}(?<!\\d)(\\d{3,4})(?!\\d)");
  private static final Pattern PASSWORD =
      Pattern.compile(
          "(?iu)(?<![\\p{L}\\d])(?:pass ?word|passcode|passphrase|pwd|passwort|kennwort|mot de passe"
              + "|contrase[nñ]a|senha|palavra-passe|wachtwoord)"
              + LINK
              + "([\"'“«‘]?)(\\S{3,64})");
  private static final Pattern PIN =
      Pattern.compile("(?iu)(?<![\\p{L}\\d])pin(?: ?code| number)?" + LINK + "(\\d{4,6})(?!\\d)");
  private static final Pattern KEY =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:(?:sk[-_]|pk_live_|rk_live_|bk_|whsec_|shp(?:at|ca|pa|ss)_|gh[oprsu]_"
              + "|github_pat_|xox[abprs]-|glpat-|AIza|AKIA|ASIA|ya29\\.)[A-Za-z0-9_.-]{14,200}+"
              + "|eyJ[A-Za-z0-9_-]{10,2000}+\\.[A-Za-z0-9_-]{4,4000}+\\.[A-Za-z0-9_-]{4,1000}+"
              + "|-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----[A-Za-z0-9+/=\\s]{0,8000}+"
              + "(?:-----END [A-Z ]{0,20}PRIVATE KEY-----)?)");
  private static final Pattern SENTENCE_GOES_ON = Pattern.compile("[ ,]+\\p{L}");

  /** Plain words that follow "my password is" without being one. */
  private static final Set<String> NO_PASSWORDS =
      Set.of(
          "not",
          "no",
          "wrong",
          "incorrect",
          "invalid",
          "expired",
          "rejected",
          "refused",
          "broken",
          "lost",
          "forgotten",
          "gone",
          "missing",
          "weak",
          "correct",
          "right",
          "fine",
          "good",
          "safe",
          "required",
          "unknown",
          "blocked",
          "locked",
          "stuck",
          "reset",
          "changed",
          "compromised",
          "stolen",
          "hacked",
          "leaked",
          "old",
          "falsch",
          "ungültig",
          "abgelaufen",
          "weg",
          "vergessen",
          "incorrecta",
          "errónea",
          "caducada",
          "perdida",
          "expiré",
          "perdu",
          "oublié",
          "faux",
          "errata",
          "sbagliata",
          "scaduta",
          "persa",
          "incorreta",
          "errada",
          "expirada",
          "verkeerd",
          "onjuist",
          "verlopen",
          "kwijt");

  private SpokenSecrets() {}

  static void find(String text, List<Span> spans) {
    Matcher code = CARD_CODE.matcher(text);
    while (code.find()) {
      spans.add(new Span(code.start(1), code.end(1), "•••"));
    }
    Matcher pin = PIN.matcher(text);
    while (pin.find()) {
      spans.add(new Span(pin.start(1), pin.end(1), "••••"));
    }
    Matcher password = PASSWORD.matcher(text);
    while (password.find()) {
      hidePassword(text, password, spans);
    }
    Matcher key = KEY.matcher(text);
    while (key.find()) {
      spans.add(new Span(key.start(), key.end(), "••••"));
    }
  }

  private static void hidePassword(String text, Matcher password, List<Span> spans) {
    String token = password.group(2).replaceAll("[.,;!?\"'”»’]+$", "");
    boolean quoted = !password.group(1).isEmpty();
    boolean assigned = text.substring(password.start(), password.start(1)).matches("(?s).*[:=] ?");
    if (!token.isEmpty()
        && !token.startsWith("•")
        && (quoted || assigned || looksSecret(token) || alone(text, password, token))) {
      int from = password.start(2);
      spans.add(new Span(from, from + token.length(), "••••"));
    }
  }

  /** Digits, signs or capitals within: no word of a sentence. */
  private static boolean looksSecret(String token) {
    return token
        .chars()
        .skip(1)
        .anyMatch(c -> !Character.isLowerCase(c) && c != '\'' && c != '’' && c != '-');
  }

  /** A plain word that ends what is said: "my password is sunshine". */
  private static boolean alone(String text, Matcher password, String token) {
    return !NO_PASSWORDS.contains(token.toLowerCase(Locale.ROOT))
        && !SENTENCE_GOES_ON.matcher(text).region(password.end(2), text.length()).lookingAt();
  }
}
