package dev.baton.understanding.builtin;

import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.detail.Spotted;
import dev.baton.understanding.grammar.Fold;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.Typo;
import dev.baton.understanding.grammar.Word;
import java.util.ArrayList;
import java.util.List;

/** The words of the shopper's earlier short messages: names that a later one puts right. */
final class Earlier {
  private static final int MOST_WORDS = 8;
  private static final int LONGEST = 200;
  private static final int SHORTEST = 3;

  private final List<String> words = new ArrayList<>();

  Earlier(Utterance utterance) {
    utterance.context().stream().filter(Said::byShopper).map(Said::text).forEach(this::add);
  }

  private void add(String text) {
    List<Word> said = text.length() > LONGEST ? List.of() : Message.of(text).words();
    if (said.size() <= MOST_WORDS) {
      said.forEach(word -> words.add(word.text()));
    }
  }

  /** Whether a word is one of them, or like one as "Mona" is like "Monna". */
  boolean isLike(String word) {
    return word.length() >= SHORTEST
        && words.stream().anyMatch(said -> said.equals(word) || Typo.isNear(said, word));
  }

  /** "Jane Deo" before, and now "Doe" in its place: the name in full. */
  Spotted inFull(Spotted before, Spotted right) {
    List<String> parts = new ArrayList<>(List.of(before.text().split(" ", -1)));
    for (int i = 0; parts.size() > 1 && i < parts.size(); i++) {
      if (Typo.isNear(Fold.fold(parts.get(i)), Fold.fold(right.text()))) {
        parts.set(i, right.text());
        return right.as(String.join(" ", parts));
      }
    }
    return right;
  }
}
