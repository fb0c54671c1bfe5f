package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.understanding.Command;
import dev.baton.understanding.Command.About;
import dev.baton.understanding.Command.Aspect;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Trigger;
import dev.baton.understanding.Utterance;
import dev.baton.understanding.Utterance.Said;
import dev.baton.understanding.detail.DetailWords;
import dev.baton.understanding.detail.Spotted;
import dev.baton.understanding.grammar.PhraseBook.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns what was found in a message into commands, in the order of the text. */
final class Commands {
  private static final Set<Intent> SKILLS =
      EnumSet.of(
          Intent.TRACK_ORDER,
          Intent.CANCEL_ORDER,
          Intent.RETURN_ORDER,
          Intent.REFUND_STATUS,
          Intent.CHANGE_ADDRESS);
  private static final Set<Intent> QUESTIONS =
      EnumSet.of(Intent.PRODUCT_QUESTION, Intent.POLICY_QUESTION, Intent.ACCOUNT, Intent.COMPLAINT);

  private static final Set<Aspect> QUESTION_ASPECTS = EnumSet.of(Aspect.REPLY_TIME, Aspect.WHEN);

  private record Placed(int at, Command command) {}

  private final DetailWords words;
  private final Utterance utterance;
  private final Scan scan;
  private Matter matter;
  private final Details details;
  private final List<Placed> placed = new ArrayList<>();

  Commands(DetailWords words, Utterance utterance, Scan scan, Matter matter, Details details) {
    this.words = words;
    this.utterance = utterance;
    this.scan = scan;
    this.matter = matter;
    this.details = details;
    triggers();
    values();
    replies();
    courtesy();
    ask();
  }

  List<Command> all() {
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::at))
        .map(Placed::command)
        .toList();
  }

  /** What the message is about, once its replies are known. */
  Matter matter() {
    return matter;
  }

  private boolean add(Optional<Found> found, Function<String, Command> command) {
    found.ifPresent(f -> placed.add(new Placed(f.from(), command.apply(scan.words(f)))));
    return found.isPresent();
  }

  private void triggers() {
    add(Triggers.request(scan), by -> new Command.StartHandoff(Trigger.EXPLICIT, null, by));
    Triggers.sensitive(scan)
        .ifPresent(
            touched ->
                add(
                    Optional.of(touched.by()),
                    by -> new Command.StartHandoff(Trigger.SENSITIVE, touched.topic(), by)));
    add(Triggers.frustration(scan), by -> new Command.StartHandoff(Trigger.FRUSTRATION, null, by));
    add(Triggers.refusal(scan), Command.RefuseHandoff::new);
    add(scan.longest("ask_human"), Command.AskWhetherHuman::new);
    add(scan.longest("missing"), Command.ReportMissing::new);
    Optional<Found> another = scan.longest("another_matter");
    Found about = matter.by();
    if (about != null && another.filter(about::overlaps).isPresent()) {
      matter = matter.nothing();
    }
    add(another, Command.RaiseAnother::new);
    Optional<Found> language = AskedLanguage.found(scan);
    if (language.filter(scan::isWhole).isPresent()) {
      matter = matter.nothing();
    }
    add(language, by -> new Command.AskAbout(About.LANGUAGE, by));
    for (About asked : About.values()) {
      Optional<Found> found = scan.longest("about " + snake(asked));
      boolean all = asked != About.REQUEST && found.filter(scan::isWhole).isPresent();
      if (all && SKILLS.contains(matter.intent())) {
        matter = matter.nothing();
      }
      add(found, by -> new Command.AskAbout(asked, by));
    }
  }

  private void values() {
    for (Spotted value : details.spotted()) {
      placed.add(
          new Placed(
              wordAt(value.start()),
              new Command.GiveDetail(
                  value.detail(), value.text(), details.correction(), value.text())));
    }
  }

  private int wordAt(int start) {
    int at = 0;
    while (at < scan.sight().size() && scan.sight().word(at).end() <= start) {
      at++;
    }
    return at;
  }

  private void replies() {
    Detail named = named();
    boolean asked = !utterance.asking().isEmpty();
    boolean about = asked || named != null;
    boolean declined =
        !gives(named)
            && about
            && add(scan.longest("decline"), by -> new Command.DeclineDetail(named, by));
    boolean why =
        (about || isOffered("why"))
            && add(scan.longest("why"), by -> new Command.AskWhy(named, by));
    boolean known = about && add(scan.longest("use_known"), by -> new Command.UseKnown(named, by));
    boolean wholly = declined && scan.longest("decline").filter(scan::isWhole).isPresent();
    if (wholly || ((declined || why || known) && QUESTIONS.contains(matter.intent()))) {
      matter = matter.nothing();
    }
    boolean skips = !about && skip();
    boolean cancels = !skips && cancel(asked, declined);
    if (!cancels) {
      add(scan.longest("protest"), Command.Protest::new);
    }
    if ((!why || isOffered("affirm")) && !cancels && !skips && !isMereLead()) {
      affirm();
    }
    if (!cancels && (!skips || isWhole("deny"))) {
      deny(asked, declined);
    }
  }

  /** "Ok then return": to an offer that is no yes. */
  private boolean isMereLead() {
    Optional<Found> yes = scan.longest("affirm");
    boolean weak =
        yes.isPresent()
            && scan.of("yes_weak").stream().anyMatch(one -> covers(one, yes.get()))
            && !yes.filter(scan::isWhole).isPresent();
    return weak
        && utterance.pending() == Utterance.Pending.OFFER
        && SKILLS.contains(matter.intent());
  }

  private static boolean covers(Found one, Found other) {
    return one.from() <= other.from() && other.to() <= one.to();
  }

  /** Whether the message gives that detail; where none is named, any. */
  private boolean gives(@Nullable Detail named) {
    return details.spotted().stream().anyMatch(one -> named == null || one.detail() == named);
  }

  /** "Nothing", "I'd rather not" where nothing was asked: no more than a no. */
  private boolean skip() {
    boolean nothing =
        utterance.pending() == Utterance.Pending.NOTHING && scan.of("missing").isEmpty();
    boolean skips = nothing && details.spotted().isEmpty() && isWhole("decline");
    return skips
        && (isWhole("deny") || add(scan.longest("decline"), by -> new Command.Deny(false, by)));
  }

  /** Whether that is all there is in answer to an offer. */
  private boolean isOffered(String label) {
    return utterance.pending() == Utterance.Pending.OFFER && isWhole(label);
  }

  private boolean isWhole(String label) {
    return scan.longest(label).map(scan::isWhole).orElse(false);
  }

  /** "Never mind": all that is said, or beside no other matter and no refusal of a detail. */
  private boolean cancel(boolean asked, boolean declined) {
    Optional<Found> words = scan.longest("cancel");
    boolean open = asked || utterance.pending() != Utterance.Pending.NOTHING;
    boolean all = words.map(scan::isWhole).orElse(false) && open && !isYes();
    if ((matter.by() != null || declined) && !all) {
      return false;
    }
    if (all) {
      matter = matter.nothing();
    }
    return add(words, Command.Cancel::new);
  }

  private boolean isYes() {
    return !scan.of("affirm").isEmpty();
  }

  private void deny(boolean asked, boolean declined) {
    Optional<Found> no = scan.longest("deny");
    boolean bare = no.map(scan::isWhole).orElse(false);
    if (!declined || bare) {
      add(no, by -> new Command.Deny(bare, by));
    }
    if (asked && bare && !declined) {
      add(no, by -> new Command.DeclineDetail(null, by));
    }
  }

  private @Nullable Detail named() {
    Detail named = null;
    int longest = 0;
    for (Detail detail : Detail.values()) {
      Found found = scan.longest("detail " + snake(detail)).orElse(null);
      int length = found == null ? 0 : found.length();
      boolean asked = length == longest && utterance.asking().contains(detail);
      if (found != null && (length > longest || asked)) {
        named = isAnyNumber(found) ? null : detail;
        longest = length;
      }
    }
    return named;
  }

  /** "The number": of whatever is asked. */
  private boolean isAnyNumber(Found found) {
    return found.length() == 1
        && !utterance.asking().isEmpty()
        && words.isIn("number_noun", scan.sight().word(found.from()).text());
  }

  private static String snake(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private void affirm() {
    if (!add(scan.longest("reconsider"), by -> new Command.Affirm(true, by))) {
      add(scan.longest("affirm"), Command.Affirm::new);
    }
  }

  /** "Ciao" greets at the start, and parts later. */
  private void courtesy() {
    add(scan.longest("greet"), Command.Greet::new);
    add(scan.longest("thank"), Command.Thank::new);
    boolean first = utterance.context().stream().noneMatch(Said::byShopper);
    if (scan.of("missing").isEmpty() && (!first || scan.of("greet").isEmpty())) {
      add(scan.longest("goodbye"), Command.SayGoodbye::new);
    }
  }

  private void ask() {
    Found by = matter.by();
    if (by == null || matter.intent() == Intent.GREETING) {
      boolean asked = !utterance.asking().isEmpty();
      if (!asked && utterance.pending() == Utterance.Pending.NOTHING) {
        add(scan.longest("help"), Command.AskForHelp::new);
      }
      return;
    }
    String words = scan.words(by);
    if (SKILLS.contains(matter.intent())) {
      placed.add(
          new Placed(by.from(), new Command.StartSkill(matter.intent(), matter.aspects(), words)));
    } else if (QUESTIONS.contains(matter.intent())) {
      Set<Aspect> aspects = EnumSet.copyOf(QUESTION_ASPECTS);
      aspects.retainAll(matter.aspects());
      placed.add(new Placed(by.from(), new Command.AskQuestion(matter.intent(), aspects, words)));
    }
  }
}
