package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells which of several telephone numbers is meant: "not the office, use my mobile". */
final class WhichPhone {
  private static final int NEAR = 3;
  private static final int MOST = 6;

  private final String text;
  private final DetailWords words;

  WhichPhone(String text, DetailWords words) {
    this.text = text;
    this.words = words;
  }

  /** Those that are not denied, or the one that is named once more after them. */
  List<Spotted> among(List<Spotted> found) {
    if (found.size() < 2 || found.size() > MOST) {
      return found;
    }
    List<Spotted> meant = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      if (!isDenied(found, i)) {
        meant.add(found.get(i));
      }
    }
    Set<String> rest = heard(text.substring(found.getLast().end()));
    List<Spotted> named = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Set<String> names = heard(before(found, i));
      names.addAll(heard(after(found, i)));
      boolean again = names.stream().anyMatch(rest::contains);
      if (again && meant.contains(found.get(i))) {
        named.add(found.get(i));
      }
    }
    return named.size() == 1 ? named : meant.isEmpty() ? found : meant;
  }

  /** What stands between a number and the one before it, up to a comma. */
  private String before(List<Spotted> found, int at) {
    int from = at == 0 ? 0 : found.get(at - 1).end();
    String before = text.substring(from, found.get(at).start());
    return before.substring(stop(before, true));
  }

  /** What stands between a number and the next, up to a comma; nothing after the last. */
  private String after(List<Spotted> found, int at) {
    if (at + 1 == found.size()) {
      return "";
    }
    String after = text.substring(found.get(at).end(), found.get(at + 1).start());
    return after.substring(0, stop(after, false));
  }

  private static int stop(String text, boolean last) {
    for (int i = 0; i < text.length(); i++) {
      int at = last ? text.length() - 1 - i : i;
      if (",;.!?\n".indexOf(text.charAt(at)) >= 0) {
        return last ? at + 1 : at;
      }
    }
    return last ? 0 : text.length();
  }

  private boolean isDenied(List<Spotted> found, int at) {
    List<Word> near = Message.of(before(found, at)).words().reversed();
    for (Word word : near.subList(0, Math.min(NEAR, near.size()))) {
      if (words.isIn("email_again", word.text())) {
        return false;
      }
      if (words.isIn("email_not", word.text())) {
        return true;
      }
    }
    List<Word> next = Message.of(after(found, at)).words();
    return next.stream()
        .limit(NEAR)
        .takeWhile(word -> !words.isIn("email_not", word.text()) || isWrong(word))
        .anyMatch(this::isWrong);
  }

  private boolean isWrong(Word word) {
    return words.isIn("email_wrong_after", word.text());
  }

  private Set<String> heard(String part) {
    return Message.of(part).words().stream()
        .map(Word::text)
        .filter(word -> word.length() > 3 && !words.isIn("number_link", word))
        .collect(Collectors.toSet());
  }
}
