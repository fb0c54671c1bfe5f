package dev.baton.understanding.builtin;

import dev.baton.shared.Detail;
import dev.baton.understanding.Command;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Trigger;
import dev.baton.understanding.Utterance;
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

  private record Placed(int at, Command command) {}

  private final Utterance utterance;
  private final Scan scan;
  private final Matter matter;
  private final Details details;
  private final List<Placed> placed = new ArrayList<>();

  Commands(Utterance utterance, Scan scan, Matter matter, Details details) {
    this.utterance = utterance;
    this.scan = scan;
    this.matter = matter;
    this.details = details;
    triggers();
    values();
    replies();
    courtesy();
    matter();
  }

  List<Command> all() {
    return placed.stream()
        .sorted(Comparator.comparingInt(Placed::at))
        .map(Placed::command)
        .toList();
  }

  Intent intent() {
    return matter.intent();
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
    boolean declined =
        details.spotted().isEmpty()
            && (asked || named != null)
            && add(scan.longest("decline"), by -> new Command.DeclineDetail(named, by));
    boolean why =
        (asked || named != null) && add(scan.longest("why"), by -> new Command.AskWhy(named, by));
    add(scan.longest("use_known"), by -> new Command.UseKnown(named, by));
    boolean cancels = matter.by() == null && add(scan.longest("cancel"), Command.Cancel::new);
    add(scan.longest("protest"), Command.Protest::new);
    if (!why && !cancels) {
      add(scan.longest("affirm"), Command.Affirm::new);
    }
    Optional<Found> no = scan.longest("deny");
    add(no, by -> new Command.Deny(no.map(scan::isWhole).orElse(false), by));
    if (asked && no.isPresent() && !declined && no.map(scan::isWhole).orElse(false)) {
      add(no, by -> new Command.DeclineDetail(null, by));
    }
  }

  private @Nullable Detail named() {
    for (Detail detail : Detail.values()) {
      String label = "detail " + snake(detail);
      if (!scan.of(label).isEmpty()) {
        return detail;
      }
    }
    return null;
  }

  private static String snake(Detail detail) {
    return detail.name().toLowerCase(Locale.ROOT);
  }

  private void courtesy() {
    add(scan.longest("greet"), Command.Greet::new);
    add(scan.longest("thank"), Command.Thank::new);
    add(scan.longest("goodbye"), Command.SayGoodbye::new);
  }

  private void matter() {
    Found by = matter.by();
    if (by == null) {
      return;
    }
    String words = scan.words(by);
    if (SKILLS.contains(matter.intent())) {
      placed.add(
          new Placed(by.from(), new Command.StartSkill(matter.intent(), matter.aspects(), words)));
    } else if (QUESTIONS.contains(matter.intent())) {
      placed.add(new Placed(by.from(), new Command.AskQuestion(matter.intent(), words)));
    }
  }
}
