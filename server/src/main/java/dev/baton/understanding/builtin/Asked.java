package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Sight;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the last message before a shopper's asked for, where nobody says so. */
final class Asked {
  private static final int LONGEST = 1_000;

  private Asked() {}

  /** The utterance with what its context asks for, unless it is known what was asked. */
  static Utterance in(Engine engine, Utterance said) {
    if (!said.asking().isEmpty() || said.context().isEmpty()) {
      return said;
    }
    Said last = said.context().getLast();
    Set<Detail> asked = last.byShopper() ? Set.of() : details(engine, last.text());
    return asked.isEmpty()
        ? said
        : new Utterance(
            said.text(),
            said.context(),
            asked,
            said.pending(),
            said.country(),
            said.orderPattern(),
            said.spoken(),
            said.expected());
  }

  /** The details that the questions and requests of a text name. */
  private static Set<Detail> details(Engine engine, String text) {
    Set<Detail> asked = EnumSet.noneOf(Detail.class);
    String end = text.length() > LONGEST ? text.substring(text.length() - LONGEST) : text;
    for (String sentence : end.split("(?<=[.!?\\n])", -1)) {
      Sight sight = new Sight(Message.of(sentence), engine.book().vocabulary());
      List<Found> found = engine.book().find(sight);
      boolean question =
          sentence.indexOf('?') >= 0 || found.stream().anyMatch(f -> f.label().equals("ask"));
      for (Found one : found) {
        if (question && one.label().startsWith("ask ")) {
          asked.add(Detail.valueOf(one.label().substring(4).toUpperCase(Locale.ROOT)));
        }
      }
    }
    return asked;
  }

  /** Whether only the shopper's side is known, so that any message may answer a question. */
  static boolean isOneSided(Utterance utterance) {
    return !utterance.context().isEmpty()
        && utterance.asking().isEmpty()
        && utterance.context().stream().allMatch(Said::byShopper);
  }
}
