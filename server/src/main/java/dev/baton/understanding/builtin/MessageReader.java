package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Speech;
import dev.baton.understanding.Trigger;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.grammar.Message;
import dev.baton.understanding.grammar.PhraseBook.Found;
import dev.baton.understanding.grammar.Sight;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one message, step by step: words, language, phrases, details, commands. */
final class MessageReader {
  private static final Set<String> MERE_REPLIES =
      Set.of("affirm", "deny", "decline", "greet", "thank", "goodbye");

  private final Engine engine;
  private final Utterance utterance;

  private static final Set<String> YES_OR_NO = Set.of("affirm", "deny");

  MessageReader(Engine engine, Utterance utterance) {
    this.engine = engine;
    this.utterance = utterance;
  }

  Reading read() {
    Message message = Message.of(utterance.text());
    Sight sight = new Sight(message, engine.book().vocabulary());
    List<Found> all = engine.book().find(sight);
    Set<Integer> foreign = foreign(message);
    LanguageGuess.Guess guess = guess(message, foreign, whole(sight, all));
    Scan scan = scan(sight, all, guess);
    Details details =
        scan.of("injection").isEmpty()
                && !AskedLanguage.found(scan).filter(scan::isWhole).isPresent()
            ? Details.of(engine, utterance, message, scan, Matter.of(scan))
            : Details.NONE;
    if (!details.spotted().isEmpty()) {
      all = all.stream().filter(found -> !isInAddress(sight, details, found)).toList();
      guess = guess(message, with(foreign, message, details), LanguageGuess.Whole.NONE);
      scan = scan(sight, all, guess);
    }
    if (!utterance.asking().contains(Detail.NAME)) {
      scan = new LikelyRequest(engine, scan, answering()).judged();
    }
    if (!Substance.isAllDetails(scan, details, engine.words())) {
      scan = toned(scan, details, guess.language().code());
    }
    Commands commands =
        new Commands(engine.words(), utterance, scan, matter(scan, details, guess), details);
    Matter matter = commands.matter();
    Optional<Triggers.Touched> touched = Triggers.sensitive(scan);
    return new Reading(
        AskedLanguage.in(scan).orElse(guess.language()),
        trigger(scan, touched),
        touched.map(Triggers.Touched::topic).orElse(null),
        matter.intent(),
        matter.confidence(),
        commands.all(),
        Substance.in(scan, details, matter, engine.words()),
        SpeechAct.of(message.text(), scan),
        List.of());
  }

  /** "rude@you.com" complains of nobody, "cancel@shop.com" cancels nothing. */
  private static boolean isInAddress(Sight sight, Details details, Found found) {
    if (found.length() == 0) {
      return false;
    }
    int from = sight.word(found.from()).start();
    int to = sight.word(found.to() - 1).end();
    return details.spotted().stream()
        .anyMatch(one -> one.detail() == Detail.EMAIL && one.start() <= from && to <= one.end());
  }

  /** With what it touches, and whether it is angry. */
  private Scan toned(Scan scan, Details details, String language) {
    Scan toned =
        new Tone(engine.tones(), engine.meanings().in(language), scan, answering()).judged();
    boolean shouted = details.spotted().isEmpty() && Shouting.in(utterance, scan);
    return shouted ? toned.with(new Found("frustration", "", 0, scan.sight().size())) : toned;
  }

  /** A sensitive topic and a correction say what they are about themselves. */
  private Matter matter(Scan scan, Details details, LanguageGuess.Guess guess) {
    if (Triggers.sensitive(scan).isPresent()
        || details.correction()
        || isMereReply(scan)
        || !scan.of("help").isEmpty()
        || Substance.isAllDetails(scan, details, engine.words())) {
      return Matter.of(scan);
    }
    boolean asks = SpeechAct.of(utterance.text(), scan) == Speech.ASK;
    boolean mayName = !answering() && Engine.FULL.contains(guess.language().code());
    Optional<Found> thing =
        mayName ? BareThing.in(scan, details, engine.words()) : Optional.empty();
    return Matter.of(scan, engine.likeness(), details, answering() && !asks, thing);
  }

  /** "Please", "ok", "no thanks": no matter looks like it. */
  private static boolean isMereReply(Scan scan) {
    return scan.likely().stream()
        .anyMatch(found -> MERE_REPLIES.contains(found.label()) && scan.isWhole(found));
  }

  private static LanguageGuess.Whole whole(Sight sight, List<Found> all) {
    Set<String> languages = new HashSet<>();
    boolean reply = false;
    for (Found found : all) {
      boolean replies = MERE_REPLIES.contains(found.label());
      if (found.length() == sight.size() && (replies || Triggers.isRequest(found))) {
        languages.add(found.language());
        reply |= replies;
      }
    }
    return new LanguageGuess.Whole(languages, reply);
  }

  private boolean answering() {
    return !utterance.asking().isEmpty() || utterance.pending() != Utterance.Pending.NOTHING;
  }

  private LanguageGuess.Guess guess(
      Message message, Set<Integer> ignored, LanguageGuess.Whole whole) {
    return engine.guess().guess(message, ignored, whole, utterance);
  }

  private Scan scan(Sight sight, List<Found> all, LanguageGuess.Guess guess) {
    return new Scan(
        sight,
        all,
        all.stream()
            .filter(
                found ->
                    engine.guess().isLikely(guess, found.language())
                        || (YES_OR_NO.contains(found.label()) && isForeign(sight, all, guess)))
            .toList());
  }

  /** "Nein" alone is a no in a conversation in English, too: alone it says nothing in English. */
  private static boolean isForeign(Sight sight, List<Found> all, LanguageGuess.Guess guess) {
    String language = guess.language().code();
    return sight.size() == 1 && all.stream().noneMatch(one -> one.language().equals(language));
  }

  private static Set<Integer> with(Set<Integer> foreign, Message message, Details details) {
    Set<Integer> more = new HashSet<>(foreign);
    for (int i = 0; i < message.size(); i++) {
      if (details.covers(message.words().get(i).start(), message.words().get(i).end())) {
        more.add(i);
      }
    }
    return more;
  }

  private static @Nullable Trigger trigger(Scan scan, Optional<Triggers.Touched> touched) {
    if (Triggers.request(scan).isPresent()) {
      return Trigger.EXPLICIT;
    }
    if (touched.isPresent()) {
      return Trigger.SENSITIVE;
    }
    return Triggers.frustration(scan).isPresent() ? Trigger.FRUSTRATION : null;
  }

  /** The words that tell nothing about the language: parts of addresses and links. */
  private static Set<Integer> foreign(Message message) {
    Set<Integer> foreign = new HashSet<>();
    String text = message.text();
    for (int i = 0; i < message.size(); i++) {
      int start = message.words().get(i).start();
      int end = message.words().get(i).end();
      boolean tied =
          (start > 0 && "@._/".indexOf(text.charAt(start - 1)) >= 0)
              || (end + 1 < text.length()
                  && "@._/".indexOf(text.charAt(end)) >= 0
                  && !Character.isWhitespace(text.charAt(end + 1)));
      if (tied) {
        foreign.add(i);
      }
    }
    return foreign;
  }
}
