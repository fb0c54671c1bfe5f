package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.detail.AsTyped;
import dev.baton.understanding.detail.NamePlaces;
import dev.baton.understanding.detail.Names;
import dev.baton.understanding.detail.Spotted;
import dev.baton.understanding.grammar.Fold;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the shopper's name in a message: introduced, signed, or bare when it was asked. */
final class PersonName {
  private static final Set<String> OPENING = Set.of("request", "request_always", "thank", "greet");
  private static final int LONGEST_EARLIER = 300;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Engine engine;
  private final Scan scan;
  private final List<Spotted> found;
  private final Names names;
  private final NamePlaces places;
  private final boolean asked;

  /**
   * A search in one message.
   *
   * @param asked whether the shopper was asked for a name
   */
  private PersonName(Engine engine, Scan scan, List<Spotted> found, boolean asked) {
    this.asked = asked;
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
    boolean asked = utterance.asking().contains(Detail.NAME);
    Spotted name = new PersonName(engine, scan, found, asked).find(utterance, matter);
    return name == null
        ? null
        : new Spotted(
            Detail.NAME,
            SPACES.matcher(AsTyped.in(utterance.text(), name.text())).replaceAll(" "),
            name.start(),
            name.end());
  }

  private @Nullable Spotted find(Utterance utterance, Matter matter) {
    Spotted name = introduced();
    name = name == null ? names.contrast().find() : name;
    if (asked && name == null) {
      name = names.asked().letter();
      name = name == null ? names.asked().capitals() : name;
    }
    if (name == null && (asked || matter.by() == null)) {
      Spotted bare = names.alone().bare(asked);
      name = bare == null || asked || !isNamed(utterance) ? bare : null;
    }
    if (asked) {
      name = name == null ? names.asked().find() : name;
      name = name == null ? names.asked().small() : name;
      name = name == null ? null : names.right().turned(withLast(names.right().better(name)));
    } else if (name == null) {
      name = putRight(utterance);
    }
    name = name == null ? null : afterEarlier(names.right().fuller(name), utterance);
    name = name == null ? names.beside().find(openings()) : name;
    name = name == null ? places.clause() : name;
    name = name == null ? places.sentence() : name;
    if (name == null && !asked && Asked.isOneSided(utterance) && !isNamed(utterance)) {
      name = names.alone().unasked();
    }
    return name != null && isKnownInFull(name, utterance) ? null : name;
  }

  /** The words before which a request, a greeting or thanks ends. */
  private Set<Integer> openings() {
    Set<Integer> ends = new HashSet<>();
    scan.all().stream()
        .filter(one -> OPENING.contains(one.label()))
        .forEach(one -> ends.add(one.to()));
    return ends;
  }

  /** Whether an earlier message gave it with more: "Jane Doe", and now "thanks, Jane". */
  private boolean isKnownInFull(Spotted name, Utterance utterance) {
    String one = " " + Fold.fold(name.text()) + " ";
    return name.text().indexOf(' ') < 0
        && utterance.context().stream()
            .filter(said -> said.byShopper() && said.text().length() <= LONGEST_EARLIER)
            .map(said -> nameIn(said.text()))
            .anyMatch(
                full ->
                    full != null
                        && (" " + Fold.fold(full.text()) + " ").contains(one)
                        && full.text().length() > name.text().length());
  }

  /** Whether an earlier message was nothing but a name, or introduced one. */
  private boolean isNamed(Utterance utterance) {
    return utterance.context().stream().map(Said::text).anyMatch(this::holdsName);
  }

  private boolean holdsName(String text) {
    return nameIn(text) != null;
  }

  /** The name an earlier message introduces, or is nothing but. */
  private @Nullable Spotted nameIn(String text) {
    Sight sight = new Sight(Message.of(text), engine.book().vocabulary());
    List<Found> phrases = engine.book().find(sight);
    PersonName earlier =
        new PersonName(engine, new Scan(sight, phrases, phrases), List.of(), false);
    Spotted name = earlier.introduced();
    return name == null ? earlier.names.alone().unasked() : name;
  }

  private @Nullable Spotted introduced() {
    Spotted parts = names.labels().both();
    if (parts != null) {
      return parts;
    }
    Spotted best = null;
    Set<Integer> lasts = lasts();
    for (Found intro : scan.of("name_strong")) {
      boolean whole = follows(intro) && !lasts.contains(intro.to());
      Spotted name = whole ? names.introduced(intro.to()) : null;
      best = name != null ? withLast(name) : best;
    }
    int label = places.afterLabel();
    best = best == null && label < scan.sight().size() ? names.introduced(label) : best;
    best = best == null ? hinted() : best;
    for (Found outro : scan.of("name_before")) {
      best = best == null ? names.before(outro.from(), asked) : best;
    }
    for (Found intro : scan.of("name_last")) {
      best = best == null && follows(intro) ? afterFirst(names.last(intro.to())) : best;
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

  /** The words before which "last name" ends. */
  private Set<Integer> lasts() {
    Set<Integer> ends = new HashSet<>();
    scan.of("name_last").forEach(last -> ends.add(last.to()));
    return ends;
  }

  /** The name after "I'm", else after "it's", else one no longer used. */
  private @Nullable Spotted hinted() {
    Spotted best = null;
    int most = -1;
    for (Found intro : scan.of("name_weak")) {
      boolean whole =
          follows(intro)
              && !names.isInside(intro.from(), intro.to())
              && !lasts().contains(intro.to());
      Spotted name = whole ? names.hinted(intro.to(), asked) : null;
      int weight = name == null ? -1 : names.weight(intro.from(), intro.to());
      best = weight > most ? name : best;
      most = Math.max(most, weight);
    }
    return best;
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

  /** "Linda, surname London": what stands before the last name is the first. */
  private @Nullable Spotted afterFirst(@Nullable Spotted last) {
    Spotted first = last == null ? null : names.alone().bare(true);
    return first == null || last == null || first.end() > last.start()
        ? last
        : new Spotted(Detail.NAME, first.text() + " " + last.text(), first.start(), last.end());
  }

  /** A name given before, now in full or put right. */
  private @Nullable Spotted putRight(Utterance utterance) {
    Spotted before = earlier(utterance);
    Spotted full = before == null ? null : names.right().inFull(Fold.fold(before.text()));
    Earlier earlier = new Earlier(utterance);
    boolean corrects = full == null && !scan.of("correction").isEmpty();
    Spotted right = corrects ? names.right().putRight(earlier::isLike) : full;
    return right == null || before == null ? right : earlier.inFull(before, right);
  }

  /** "Linda" before, and now "London" as the last name that was asked for or is given. */
  private Spotted afterEarlier(Spotted last, Utterance utterance) {
    List<Said> context = utterance.context();
    boolean asked =
        context.size() > 1
            && !context.getLast().byShopper()
            && context.getLast().text().length() <= LONGEST_EARLIER
            && phrases(context.getLast().text()).stream()
                .anyMatch(found -> found.label().equals("name_last"));
    boolean given = scan.of("name_last").stream().anyMatch(intro -> starts(intro, last));
    Spotted first = asked || given ? earlier(utterance) : null;
    if (first == null
        || first.text().indexOf(' ') >= 0
        || Fold.fold(last.text()).startsWith(Fold.fold(first.text()))) {
      return last;
    }
    String both = first.text() + " " + last.text();
    return new Spotted(Detail.NAME, both, last.start(), last.end());
  }

  private boolean starts(Found intro, Spotted name) {
    return follows(intro) && scan.sight().word(intro.to()).start() == name.start();
  }

  /** The last name the shopper gave before, as far as short messages tell. */
  private @Nullable Spotted earlier(Utterance utterance) {
    return utterance.context().reversed().stream()
        .filter(said -> said.byShopper() && said.text().length() <= LONGEST_EARLIER)
        .map(said -> nameIn(said.text()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private List<Found> phrases(String text) {
    return engine.book().find(new Sight(Message.of(text), engine.book().vocabulary()));
  }

  /** "Linda last name London" is one name. */
  private Spotted withLast(Spotted first) {
    for (Found intro : scan.of("name_last")) {
      Spotted last = follows(intro) ? names.last(intro.to()) : null;
      if (last != null && last.end() <= first.start()) {
        return new Spotted(
            Detail.NAME, first.text() + " " + last.text(), last.start(), first.end());
      }
      if (last != null && last.start() >= first.end()) {
        return new Spotted(
            Detail.NAME, first.text() + " " + last.text(), first.start(), last.end());
      }
    }
    return first;
  }
}
