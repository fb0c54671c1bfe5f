package dev.baton.understanding.builtin;

import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.detail.Spotted;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells which of several e-mail addresses is the shopper's, and completes one given in part. */
final class Mine {
  private static final int NEAR = 4;
  private static final Set<String> NOT =
      Set.of(
          "not", "nicht", "pas", "non", "niet", "nao", "no", "instead", "than", "statt", "anstatt",
          "nem", "never", "wrong", "old", "invece", "ni");
  private static final Set<String> OTHERS =
      Set.of(
          "friend",
          "friends",
          "husband",
          "husbands",
          "wife",
          "wifes",
          "his",
          "her",
          "their",
          "mother",
          "father",
          "mom",
          "dad",
          "son",
          "daughter",
          "colleague",
          "partner",
          "boss",
          "amigo",
          "marido",
          "esposa",
          "mari",
          "femme",
          "ami",
          "mann",
          "frau",
          "freund",
          "marito",
          "moglie",
          "amico",
          "vriend",
          "vriendin",
          "sister",
          "brother",
          "emailed",
          "wrote",
          "mailed",
          "contacted",
          "from",
          "support");
  private static final Set<String> OWN =
      Set.of("my", "mine", "mi", "mon", "meine", "meu", "mia", "mijn", "mio");

  private final String text;
  private final List<Said> context;

  Mine(String text, List<Said> context) {
    this.text = text;
    this.context = context;
  }

  /** The shopper's own, each whole where its domain is known from before. */
  List<Spotted> among(List<Spotted> emails) {
    List<Spotted> own = new ArrayList<>();
    for (Spotted email : emails) {
      String before = wordBefore(email, emails);
      if (emails.size() == 1 || !(before.equals("not") || before.equals("other"))) {
        own.add(whole(email, emails));
      }
    }
    return own.isEmpty() ? emails : own;
  }

  /** "not", "other" or nothing: what the nearest telling word says. */
  private String wordBefore(Spotted email, List<Spotted> emails) {
    int from = 0;
    for (Spotted other : emails) {
      from = other.end() <= email.start() ? Math.max(from, other.end()) : from;
    }
    List<Word> words = Message.of(text.substring(from, email.start())).words();
    for (int i = words.size() - 1; i >= 0 && words.size() - i <= NEAR; i--) {
      String word = words.get(i).text();
      if (OWN.contains(word)) {
        return "own";
      }
      if (NOT.contains(word) && !(word.equals("no") && words.size() - i > 1)) {
        return "not";
      }
      if (OTHERS.contains(word)) {
        return "other";
      }
    }
    return "";
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
    for (Said said : context.reversed()) {
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
