package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Fold;
import java.util.ArrayList;
import java.util.List;

/** Tells from the words around a number what kind of number it is. */
enum NumberKind {
  PHONE,
  /** "My number is": the telephone's, when nothing else is asked. */
  OWN,
  ORDER,
  OTHER,
  UNSAID;

  private static final int FAR = 80;
  private static final int NEAR = 7;
  private static final int SOON = 5;

  /** What the words around a place of a text say. */
  static NumberKind of(String text, int start, int end, DetailWords words) {
    NumberKind before = before(text, start, words);
    return before == UNSAID ? after(text, end, words) : before;
  }

  /** What the nearest telling word before a place says. */
  private static NumberKind before(String text, int place, DetailWords words) {
    List<String> near = wordsBefore(text, place);
    NumberKind other = UNSAID;
    boolean counted = false;
    for (int i = 0; i < near.size(); i++) {
      String word = near.get(i);
      boolean noun = i > 0 && words.isIn("number_noun", near.get(i - 1));
      if (words.isIn("number_phone", word) && (other == UNSAID || (noun && !counted))) {
        return PHONE;
      }
      boolean linked =
          other == UNSAID && near.subList(0, i).stream().allMatch(w -> links(w, words));
      if (linked && words.isIn("number_order", word)) {
        other = ORDER;
        counted = noun;
      } else if (linked && (words.isIn("number_other", word) || isClaim(near, i, words))) {
        other = OTHER;
        counted = noun;
      }
    }
    return other == UNSAID && isOwn(near, words) ? OWN : other;
  }

  /** "Refund number", "a refund of"; unlike "a refund for", which names what it is for. */
  private static boolean isClaim(List<String> near, int at, DetailWords words) {
    return at > 0
        && words.isIn("number_claim", near.get(at))
        && !words.isIn("number_about", near.getFirst());
  }

  /** Whether a number is said to be somebody else's; "call me on" is not. */
  static boolean isOthers(String text, int place, DetailWords words) {
    for (String word : wordsBefore(text, place)) {
      if (words.isIn("email_own", word) || words.isIn("phone_own", word)) {
        return false;
      }
      if (words.isIn("phone_other", word)) {
        return true;
      }
    }
    return false;
  }

  /** "Bank reference is", "ticket ref": the word before "reference" says it is no order's. */
  static boolean isOthersReference(String text, int place, DetailWords words) {
    boolean reference = false;
    for (String word : wordsBefore(text, place)) {
      if (words.isIn("number_ref", word)) {
        reference = true;
      } else if (!links(word, words)) {
        return reference && words.isIn("number_other", word);
      }
    }
    return false;
  }

  /** "The number is": nothing else says what kind of number it is. */
  static boolean isPlain(String text, int place, DetailWords words) {
    List<String> near = wordsBefore(text, place);
    int at = 0;
    while (at < near.size() && (links(near.get(at), words) || near.get(at).equals("s"))) {
      if (words.isIn("number_noun", near.get(at))) {
        return true;
      }
      at++;
    }
    return false;
  }

  private static boolean isOwn(List<String> near, DetailWords words) {
    int at = 0;
    while (at < near.size()
        && words.isIn("number_link", near.get(at))
        && !words.isIn("email_own", near.get(at))) {
      at++;
    }
    return at + 1 < near.size()
        && words.isIn("number_noun", near.get(at))
        && words.isIn("email_own", near.get(at + 1));
  }

  private static boolean links(String word, DetailWords words) {
    return words.isIn("number_link", word) || words.isIn("number_noun", word);
  }

  /** "12345 is my order number". */
  static NumberKind after(String text, int place, DetailWords words) {
    List<String> near = wordsAfter(text, place);
    if (near.isEmpty() || !words.isIn("number_be", near.getFirst())) {
      return UNSAID;
    }
    for (String word : near) {
      if (words.isIn("number_phone", word)) {
        return PHONE;
      }
      if (words.isIn("number_order", word)) {
        return ORDER;
      }
      if (words.isIn("number_other", word)) {
        return OTHER;
      }
    }
    return UNSAID;
  }

  /** The words before a place in its sentence, the nearest first. */
  private static List<String> wordsBefore(String text, int place) {
    List<String> near = new ArrayList<>();
    int end = place;
    while (end > 0 && place - end < FAR && near.size() < NEAR) {
      while (end > 0 && place - end < FAR && !Character.isLetter(text.charAt(end - 1))) {
        if (".!?\n;".indexOf(text.charAt(end - 1)) >= 0 && !isAbbreviation(text, end - 1)) {
          return near;
        }
        end--;
      }
      int start = end;
      while (start > 0 && isWord(text.charAt(start - 1)) && end - start < FAR) {
        start--;
      }
      if (start < end) {
        near.add(Fold.fold(text.substring(start, end)));
      }
      end = start;
    }
    return near;
  }

  /** "no." and "nr." end no sentence. */
  private static boolean isAbbreviation(String text, int stop) {
    int start = stop;
    while (start > 0 && Character.isLetter(text.charAt(start - 1)) && stop - start < 6) {
      start--;
    }
    return text.charAt(stop) == '.' && stop > start && stop - start <= 5;
  }

  private static List<String> wordsAfter(String text, int place) {
    List<String> near = new ArrayList<>();
    int start = place;
    while (start < text.length() && near.size() < SOON) {
      while (start < text.length() && !Character.isLetter(text.charAt(start))) {
        boolean over = ".!?\n;,".indexOf(text.charAt(start)) >= 0;
        if (over || Character.isDigit(text.charAt(start))) {
          return near;
        }
        start++;
      }
      int end = start;
      while (end < text.length() && isWord(text.charAt(end)) && end - start < FAR) {
        end++;
      }
      if (end > start) {
        near.add(Fold.fold(text.substring(start, end)));
      }
      start = Math.max(end, start + 1);
    }
    return near;
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c);
  }
}
