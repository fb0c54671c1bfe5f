package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.detail.AsTyped;
import dev.baton.understanding.detail.NamePlaces;
import dev.baton.understanding.detail.Names;
import dev.baton.understanding.detail.Spotted;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Sight;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the shopper's name in a message: introduced, signed, or bare when it was asked. */
final class PersonName {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Engine engine;
  private final Scan scan;
  private final List<Spotted> found;
  private final Names names;
  private final NamePlaces places;

  private PersonName(Engine engine, Scan scan, List<Spotted> found) {
    this.engine = engine;
    this.scan = scan;
    this.found = found;
    this.names = new Names(scan.sight(), engine.book().vocabulary(), engine.words(), found);
    this.places = names.places();
  }

  /**
   * The name, as it was typed, or null.
   *
   * @param found the other details: no name holds them
   */
  static @Nullable Spotted in(
      Engine engine, Scan scan, List<Spotted> found, Utterance utterance, Matter matter) {
    Spotted name = new PersonName(engine, scan, found).find(utterance, matter);
    return name == null
        ? null
        : new Spotted(
            Detail.NAME,
            SPACES.matcher(AsTyped.in(utterance.text(), name.text())).replaceAll(" "),
            name.start(),
            name.end());
  }

  private @Nullable Spotted find(Utterance utterance, Matter matter) {
    boolean asked = utterance.asking().contains(Detail.NAME);
    Spotted name = introduced();
    if (name == null && (asked || matter.by() == null)) {
      name = names.bare(asked);
    }
    name = name == null ? places.clause() : name;
    if (name == null && !asked && Asked.isOneSided(utterance) && !isNamed(utterance)) {
      name = names.unasked();
    }
    return name;
  }

  /** Whether an earlier message was nothing but a name, or introduced one. */
  private boolean isNamed(Utterance utterance) {
    return utterance.context().stream().map(Said::text).anyMatch(this::holdsName);
  }

  private boolean holdsName(String text) {
    Sight sight = new Sight(Message.of(text), engine.book().vocabulary());
    List<Found> phrases = engine.book().find(sight);
    Scan earlier = new Scan(sight, phrases, phrases);
    PersonName name = new PersonName(engine, earlier, List.of());
    return name.introduced() != null || name.names.unasked() != null;
  }

  private @Nullable Spotted introduced() {
    Spotted best = null;
    for (Found intro : scan.of("name_strong")) {
      Spotted name = follows(intro) ? names.introduced(intro.to()) : null;
      best = name != null ? withLast(name) : best;
    }
    for (Found intro : scan.of("name_weak")) {
      best = best == null && follows(intro) ? names.hinted(intro.to()) : best;
    }
    for (Found outro : scan.of("name_before")) {
      best = best == null ? names.before(outro.from()) : best;
    }
    for (Found intro : scan.of("name_last")) {
      best = best == null && follows(intro) ? names.last(intro.to()) : best;
    }
    for (Found intro : scan.of("name_booked")) {
      best = best == null ? places.full(intro.to(), scan.sight().size()) : best;
    }
    for (Found outro : scan.of("name_party")) {
      best = best == null ? places.fullBefore(outro.from()) : best;
    }
    best = best == null ? signature() : best;
    best = best == null ? places.opening() : best;
    return best != null && found.stream().anyMatch(best::overlaps) ? null : best;
  }

  private boolean follows(Found intro) {
    return intro.to() < scan.sight().size();
  }

  /** "Kind regards, Jane", "thanks, Jane", "— Jane". */
  private @Nullable Spotted signature() {
    Spotted name = null;
    for (Found outro : scan.of("name_sign")) {
      name = name == null ? places.signed(outro.to(), false) : name;
    }
    for (Found outro : scan.of("name_thanks")) {
      boolean signs = outro.from() > 0 || places.isNewSentence(outro.to());
      name = name == null && signs ? places.signed(outro.to(), true) : name;
    }
    return name == null ? places.signedOff() : name;
  }

  /** "Linda last name London" is one name. */
  private Spotted withLast(Spotted first) {
    for (Found intro : scan.of("name_last")) {
      Spotted last = follows(intro) ? names.last(intro.to()) : null;
      if (last != null && last.start() >= first.end()) {
        return new Spotted(
            Detail.NAME, first.text() + " " + last.text(), first.start(), last.end());
      }
    }
    return first;
  }
}
