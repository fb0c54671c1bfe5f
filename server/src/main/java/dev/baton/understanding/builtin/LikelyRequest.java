package dev.baton.understanding.builtin;

import dev.baton.understanding.builtin.Pieces.Piece;
import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * How like sentences that ask for a person a message is. A request that no phrase knows is told by
 * it, and what a phrase took for one though nothing like it is none.
 */
final class LikelyRequest {
  static final String LABEL = "likely_request";

  private static final double SURE = 0.55;

  /** Where nobody is named ("take it further"), more is needed, and less counts for little. */
  private static final double SURE_OF_NOBODY = 0.75;

  private static final double UNSURE = 0.5;

  /** In answer to a question of the assistant more is needed: a name, a product, a yes. */
  private static final double SURE_IN_AN_ANSWER = 0.85;

  /** Below this, a phrase that is not all the message is no request either. */
  private static final double UNLIKELY = 0.05;

  private static final int BESIDE = 4;

  /** The language of most sentences: only there a phrase can be doubted. */
  private static final String WELL_KNOWN = "en";

  private final Engine engine;
  private final Scan scan;
  private final boolean answering;
  private final List<String> words = new ArrayList<>();
  private double chance;
  private Piece likeliest = new Piece(0, 0);

  /**
   * Judges the message's pieces.
   *
   * @param answering whether a question of the assistant stands open
   */
  LikelyRequest(Engine engine, Scan scan, boolean answering) {
    this.engine = engine;
    this.scan = scan;
    this.answering = answering;
    for (int i = 0; i < scan.sight().size(); i++) {
      words.add(Words.seen(scan.sight().likely(i)));
    }
    if (!words.isEmpty()) {
      Pieces.of(words.size(), this::word).forEach(this::weigh);
      Triggers.request(scan).map(this::around).ifPresent(this::weigh);
    }
  }

  /** A phrase and the words beside it. */
  private Piece around(Found found) {
    return new Piece(
        Math.max(0, found.from() - BESIDE), Math.min(words.size(), found.to() + BESIDE));
  }

  private Word word(int at) {
    return scan.sight().word(at);
  }

  private void weigh(Piece piece) {
    double one = isDenied(piece) ? 0 : engine.requests().chance(traits(piece));
    if (!namesSomebody(piece) && one < SURE_OF_NOBODY) {
      one = Math.min(one, UNSURE);
    }
    if (one > chance) {
      chance = one;
      likeliest = piece;
    }
  }

  /** Whether people, talk or a machine are spoken of at all. */
  private boolean namesSomebody(Piece piece) {
    return words.subList(piece.from(), piece.to()).stream().anyMatch(engine.roles()::isOfPeople);
  }

  private Traits traits(Piece piece) {
    return Traits.of(words.subList(piece.from(), piece.to()), engine.roles());
  }

  /** Whether somebody is refused in it, or asked whether he is one. */
  private boolean isDenied(Piece piece) {
    return scan.likely().stream()
        .filter(found -> found.label().equals("refuse") || found.label().equals("ask_human"))
        .anyMatch(found -> found.from() < piece.to() && piece.from() < found.to());
  }

  /** What was found, with the request that it likely is, or without the one it is not. */
  Scan judged() {
    if (chance >= (answering ? SURE_IN_AN_ANSWER : SURE)) {
      Telling telling = Telling.of(engine.requests().support(traits(likeliest), likeliest.size()));
      int from = likeliest.from();
      return scan.with(new Found(LABEL, "", from + telling.from(), from + telling.to()));
    }
    return chance < UNLIKELY ? scan.without(this::isDoubtful) : scan;
  }

  private boolean isDoubtful(Found found) {
    return found.label().startsWith("request")
        && found.language().equals(WELL_KNOWN)
        && !scan.isWhole(found);
  }
}
