package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.detail.DetailWords;
import dev.baton.understanding.detail.Spotted;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which of several e-mail addresses is the shopper's, and completes one given in part. */
final class Mine {
  private static final int NEAR = 4;

  /** Mailboxes of shops, which shoppers write to. */
  private static final Set<String> ROLES =
      Set.of(
          "noreply",
          "no-reply",
          "donotreply",
          "do-not-reply",
          "support",
          "help",
          "service",
          "info",
          "sales",
          "contact",
          "orders",
          "returns",
          "customerservice",
          "care",
          "billing",
          "customercare",
          "customer.service",
          "refunds",
          "warranty",
          "enquiries",
          "inquiries",
          "marketing",
          "newsletter",
          "postmaster",
          "webmaster",
          "klantenservice",
          "kundenservice",
          "kundendienst",
          "kontakt",
          "contacto",
          "soporte",
          "ventas",
          "pedidos",
          "devoluciones",
          "suporte",
          "atendimento",
          "contato",
          "assistenza",
          "ordini",
          "resi",
          "serviceclient",
          "retours",
          "bestellung",
          "bestellungen");

  /** Mailboxes of shops and of people who have one of their own. */
  private static final Set<String> PERHAPS =
      Set.of(
          "hello",
          "hi",
          "hola",
          "bonjour",
          "hallo",
          "press",
          "team",
          "office",
          "shop",
          "store",
          "mail",
          "admin",
          "media",
          "accounts",
          "hr",
          "jobs",
          "legal",
          "privacy",
          "feedback");

  private final String text;
  private final Utterance utterance;
  private final DetailWords words;

  Mine(String text, Utterance utterance, DetailWords words) {
    this.text = text;
    this.utterance = utterance;
    this.words = words;
  }

  /** The shopper's own, each whole where its domain is known from before. */
  List<Spotted> among(List<Spotted> emails) {
    boolean asked = utterance.asking().contains(Detail.EMAIL);
    if (emails.size() == 1 && !asked && isOthers(emails.getFirst())) {
      return List.of();
    }
    List<Spotted> own = new ArrayList<>();
    List<Spotted> surely = new ArrayList<>();
    for (Spotted email : emails) {
      Whose whose = emails.size() == 1 ? Whose.UNSAID : whose(email, emails);
      if (whose != Whose.NOT && whose != Whose.OTHER) {
        own.add(whole(email, emails));
      }
      if (whose == Whose.OWN) {
        surely.add(whole(email, emails));
      }
    }
    boolean last = !surely.isEmpty() && surely.getLast().end() == emails.getLast().end();
    boolean split = last || (!surely.isEmpty() && own.size() < emails.size());
    return split ? surely : own.isEmpty() ? withoutRoles(emails) : own;
  }

  private static List<Spotted> withoutRoles(List<Spotted> emails) {
    List<Spotted> people = emails.stream().filter(email -> !isRole(email)).toList();
    return people.isEmpty() ? emails : people;
  }

  private enum Whose {
    OWN,
    OTHER,
    NOT,
    UNSAID
  }

  /** Whether the only address here is the one of a person or shop that is talked about. */
  private boolean isOthers(Spotted email) {
    if (isRole(email)) {
      return near(before(email, 0)).stream().noneMatch(word -> words.isIn("email_own", word));
    }
    boolean perhaps = isOneOf(email, PERHAPS);
    for (String word : near(before(email, 0))) {
      if (perhaps && words.isIn("email_shop", word)) {
        return true;
      }
      if (words.isIn("email_own", word)) {
        return false;
      }
      if (words.isIn("email_sender", word)) {
        return true;
      }
    }
    return false;
  }

  /** What the nearest telling word says, before the address or right after it. */
  private Whose whose(Spotted email, List<Spotted> emails) {
    int from = 0;
    int to = text.length();
    for (Spotted other : emails) {
      from = other.end() <= email.start() ? Math.max(from, other.end()) : from;
      to = other.start() >= email.end() ? Math.min(to, other.start()) : to;
    }
    List<String> near = near(before(email, from));
    for (int i = 0; i < near.size(); i++) {
      String word = near.get(i);
      if (words.isIn("email_again", word)) {
        return Whose.OWN;
      }
      if (words.isIn("email_not", word) && !(word.equals("no") && i > 1)) {
        return Whose.NOT;
      }
      if (words.isIn("email_other", word)) {
        return Whose.OTHER;
      }
      if (words.isIn("email_own", word)) {
        return isReplaced(email, to) ? Whose.NOT : Whose.OWN;
      }
    }
    return isReplaced(email, to) ? Whose.NOT : isRole(email) ? Whose.OTHER : Whose.UNSAID;
  }

  private static boolean isRole(Spotted email) {
    return isOneOf(email, ROLES);
  }

  private static boolean isOneOf(Spotted email, Set<String> roles) {
    String local = email.text().toLowerCase(Locale.ROOT);
    return roles.stream().anyMatch(role -> local.startsWith(role + "@"));
  }

  /** "old@x.com is wrong". */
  private boolean isReplaced(Spotted email, int to) {
    String rest = text.substring(email.end(), to);
    int stop = rest.indexOf(',');
    List<Word> after = Message.of(stop >= 0 ? rest.substring(0, stop) : rest).words();
    return after.stream()
        .limit(NEAR)
        .takeWhile(w -> words.isIn("email_wrong_after", w.text()) || !isNot(w))
        .anyMatch(w -> words.isIn("email_wrong_after", w.text()));
  }

  /** "Use this, not the old one": what follows is about another. */
  private boolean isNot(Word word) {
    return words.isIn("email_not", word.text());
  }

  private List<Word> before(Spotted email, int from) {
    return Message.of(text.substring(from, email.start())).words().reversed();
  }

  /** The nearest words of the clause. */
  private static List<String> near(List<Word> nearestFirst) {
    List<String> near = new ArrayList<>();
    for (Word word : nearestFirst) {
      near.add(word.text());
      if (near.size() == NEAR || word.before() != Break.NONE) {
        break;
      }
    }
    return near;
  }

  private Spotted whole(Spotted email, List<Spotted> emails) {
    if (!email.text().endsWith("@")) {
      return email;
    }
    String domain = domain(emails);
    return domain == null
        ? email
        : new Spotted(email.detail(), email.text() + domain, email.start(), email.end());
  }

  /** The domain of another address here, or of the latest one said before. */
  private @Nullable String domain(List<Spotted> emails) {
    for (Spotted other : emails) {
      int at = other.text().lastIndexOf('@');
      if (at > 0 && at < other.text().length() - 1) {
        return other.text().substring(at + 1);
      }
    }
    for (Said said : utterance.context().reversed()) {
      String found = said.byShopper() ? domainIn(said.text()) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable String domainIn(String said) {
    int at = said.lastIndexOf('@');
    int end = at + 1;
    while (at >= 0
        && end < said.length()
        && (Character.isLetterOrDigit(said.charAt(end)) || ".-".indexOf(said.charAt(end)) >= 0)) {
      end++;
    }
    while (at >= 0 && end > at + 1 && !Character.isLetterOrDigit(said.charAt(end - 1))) {
      end--;
    }
    return at >= 0 && end > at + 3 ? said.substring(at + 1, end) : null;
  }
}
