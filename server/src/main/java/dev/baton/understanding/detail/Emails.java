package dev.baton.understanding.detail;

import dev.baton.understanding.grammar.Sight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds e-mail addresses, also spelled out, and what was meant to be one. */
public final class Emails {
  private Emails() {}

  /**
   * All addresses and attempts, in the order of the text.
   *
   * @param asked whether an address was asked for: then less is taken for an attempt
   */
  public static List<Spotted> find(String text, Sight sight, boolean asked, DetailWords words) {
    List<Spotted> found = new ArrayList<>(new WrittenEmails(text, sight, words).find(asked));
    for (Spotted spoken : new SpokenEmails(sight, words).find(asked)) {
      if (found.stream().noneMatch(spoken::overlaps)) {
        found.add(spoken);
      }
    }
    if (found.isEmpty() && asked) {
      found.addAll(EmailAttempts.find(text));
    }
    found.sort(Comparator.comparingInt(Spotted::start));
    return found;
  }
}
