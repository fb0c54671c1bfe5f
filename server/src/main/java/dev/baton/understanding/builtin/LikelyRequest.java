package dev.baton.understanding.builtin;

import dev.baton.understanding.builtin.Pieces.Piece;
import dev.baton.understanding.grammar.Break;
import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Weighs what speaks for a request for a person: how like sentences that ask for one the message
 * is, the phrase that says so, and what denies it. A request that no phrase knows is told by the
 * first, and what a phrase took for one though nothing like it is none.
 *
 * <p>All weights are logarithms of odds, found by trying on lines that nothing was learnt from.
 */
final class LikelyRequest {
  static final String LABEL = "likely_request";

  /** What a phrase counts for. */
  private static final double LISTED = 2.5;

  /** A phrase that is all the message says, or that asks whatever it sounds like. */
  private static final double PLAIN = 6;

  /** Somebody is refused in the same clause, or asked whether he is one. */
  private static final double DENIED = -4;

  private static final double ENOUGH = 1.2;

  /** Where no phrase speaks for it. */
  private static final double ENOUGH_ALONE = 1.5;

  /** Where nobody is named ("take it further"), likeness alone counts for less. */
  private static final double OF_NOBODY = -2.5;

  private static final double OF_A_CALL = -0.7;

  /** In answer to a question of the assistant more is needed: a name, a product, a yes. */
  private static final double IN_AN_ANSWER = -1.5;

  /** So many words before and after a phrase tell whether it asks, denies or reports. */
  private static final int BESIDE = 4;

  /** In a clause of more words than these the rest would drown a phrase. */
  private static final int LONG = 11;

  private final Engine engine;
  private final Scan scan;
  private final boolean answering;
  private final Optional<Found> phrase;
  private final List<String> words = new ArrayList<>();
  private double odds = Double.NEGATIVE_INFINITY;
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
    this.phrase = Triggers.request(scan);
    for (int i = 0; i < scan.sight().size(); i++) {
      words.add(Words.seen(scan.sight().likely(i)));
    }
    if (!words.isEmpty()) {
      Set<Piece> pieces = new LinkedHashSet<>(Pieces.of(words.size(), this::word));
      phrase.map(this::clause).ifPresent(pieces::add);
      scan.of("in_language").stream().flatMap(this::beforeIt).forEach(pieces::add);
      phrase.filter(found -> clause(found).size() > LONG).map(this::around).ifPresent(pieces::add);
      pieces.forEach(this::weigh);
    }
  }

  /** The clause of a phrase, however short: "human please" before a story of any kind. */
  private Piece clause(Found found) {
    int from = found.from();
    while (from > 0 && word(from).before() == Break.NONE) {
      from--;
    }
    int to = found.to();
    while (to < words.size() && word(to).before() == Break.NONE) {
      to++;
    }
    return new Piece(from, to);
  }

  /** "Can I speak to someone in English": what comes before the language. */
  private Stream<Piece> beforeIt(Found language) {
    int from = clause(language).from();
    boolean only = AskedLanguage.found(scan).filter(language::overlaps).isPresent();
    return !only && from < language.from()
        ? Stream.of(new Piece(from, language.from()))
        : Stream.empty();
  }

  /** A phrase and the words beside it: who uses no commas may tell a story before and after. */
  private Piece around(Found found) {
    Piece clause = clause(found);
    return new Piece(
        Math.max(clause.from(), found.from() - BESIDE), Math.min(clause.to(), found.to() + BESIDE));
  }

  private Word word(int at) {
    return scan.sight().word(at);
  }

  private void weigh(Piece piece) {
    double one = engine.requests().odds(traits(piece)) + (isDenied(piece) ? DENIED : 0);
    if (phrase.isEmpty()) {
      one += ofNobody(piece);
    }
    if (one > odds) {
      odds = one;
      likeliest = piece;
    }
  }

  /** Less where neither people, talk nor a machine are spoken of; a call is half of that. */
  private double ofNobody(Piece piece) {
    double most = OF_NOBODY;
    for (String word : words.subList(piece.from(), piece.to())) {
      if (engine.roles().isOfPeople(word)) {
        return 0;
      }
      most = engine.roles().isOfReaching(word) ? OF_A_CALL : most;
    }
    return most;
  }

  private Traits traits(Piece piece) {
    return Traits.of(
        words.subList(piece.from(), piece.to()),
        at -> word(piece.from() + at).before() != Break.NONE,
        engine.roles()::of);
  }

  /** Whether somebody is refused in it, or asked whether he is one. */
  private boolean isDenied(Piece piece) {
    return scan.likely().stream()
        .filter(found -> Triggers.isRefusal(scan, found) || found.label().equals("ask_human"))
        .anyMatch(found -> found.from() < piece.to() && piece.from() < found.to());
  }

  /** What was found, with the request that it likely is, or without the one it is not. */
  Scan judged() {
    if (phrase.isPresent()) {
      return odds + listed(phrase.get()) >= ENOUGH ? scan : scan.without(Triggers::isRequest);
    }
    if (odds + (answering ? IN_AN_ANSWER : 0) < ENOUGH_ALONE) {
      return scan;
    }
    Telling telling = Telling.of(engine.requests().support(traits(likeliest), likeliest.size()));
    int from = likeliest.from();
    return scan.with(new Found(LABEL, "", from + telling.from(), from + telling.to()));
  }

  private double listed(Found found) {
    boolean always = scan.of("request_always").stream().anyMatch(found::overlaps);
    return always || scan.isWhole(found) ? PLAIN : LISTED;
  }
}
