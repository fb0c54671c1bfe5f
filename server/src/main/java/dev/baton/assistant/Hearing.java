package dev.baton.assistant;

import dev.baton.handoff.DetailCheck;
import dev.baton.handoff.Heard;
import dev.baton.shared.Detail;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Takes the details out of a message, by the one validation. */
final class Hearing {
  /** A word with digits: in answer to "what's the order number?" it is at least an attempt. */
  private static final Pattern BARE_NUMBER =
      Pattern.compile("#?[\\p{L}-]{0,10}[0-9][\\p{L}0-9-]{0,30}");

  /** A letter in answer to "may I have your name?"; "k", "n", "s" and "y" are other words. */
  private static final Pattern INITIAL = Pattern.compile("(?i)[a-z&&[^knsy]]\\.?");

  /** Too few for a phone number, in answer to the question for one. */
  private static final Pattern FEW_DIGITS = Pattern.compile("\\+?[0-9]{1,6}");

  /** A number and no more, where nothing was asked: to a shop it is an order's. */
  private static final Pattern NUMBER_ALONE = Pattern.compile("#?[0-9]{4,12}");

  private Hearing() {}

  /** The message as typed, and what was asked before it. */
  record Asked(String text, Set<Detail> details, boolean ownWords) {

    /** Whether something given is no detail, but a part of what was asked for. */
    boolean holds(Command.GiveDetail given) {
      return switch (given.detail()) {
        case NAME, PHONE -> ownWords;
        case ORDER_NUMBER -> ownWords && text.strip().equals(given.text());
        default -> false;
      };
    }
  }

  /** The details of a message and what is known after it; the last word wins. */
  static Heard of(Asked asked, Reading reading, Memory memory, DetailCheck check, int photos) {
    KnownDetails known = memory.known();
    Set<Detail> said = EnumSet.noneOf(Detail.class);
    List<Heard.Attempted> attempts = new ArrayList<>();
    for (Command.GiveDetail given : given(asked, reading)) {
      if (reading.inferred().contains(given) && !isNew(given, known, check)) {
        continue;
      }
      switch (check.check(given.detail(), given.text())) {
        case DetailCheck.Finding.Valid(String value) -> {
          known = known.saying(given.detail(), value);
          said.add(given.detail());
        }
        case DetailCheck.Finding.Wrong(DetailCheck.Fault fault) -> {
          attempts.add(new Heard.Attempted(given.detail(), given.text(), fault));
          if (given.correction()) {
            known = withoutOwn(known, given.detail());
          }
        }
      }
    }
    if (photos > 0) {
      int all = memory.talk().photos().size() + photos;
      known = known.with(Detail.PHOTO, KnownDetail.typed(all == 1 ? "1 photo" : all + " photos"));
      said.add(Detail.PHOTO);
    }
    attempts.removeIf(attempt -> said.contains(attempt.detail()));
    return new Heard(reading, known, memory.past().details(), List.copyOf(said), attempts);
  }

  /** What only a language model heard fills a gap, or is nothing. */
  private static boolean isNew(Command.GiveDetail given, KnownDetails known, DetailCheck check) {
    return known.of(given.detail()).isEmpty()
        && check.valid(given.detail(), given.text()).isPresent();
  }

  private static List<Command.GiveDetail> given(Asked asked, Reading reading) {
    List<Command.GiveDetail> given =
        reading.all(Command.GiveDetail.class).stream().filter(one -> !asked.holds(one)).toList();
    String text = asked.text().strip();
    if (!given.isEmpty()) {
      return given;
    }
    if (asked.details().isEmpty() && !asked.ownWords() && NUMBER_ALONE.matcher(text).matches()) {
      return List.of(new Command.GiveDetail(Detail.ORDER_NUMBER, text, false, text));
    }
    if (asked.details().contains(Detail.ORDER_NUMBER)
        && !asked.details().contains(Detail.PHONE)
        && BARE_NUMBER.matcher(text).matches()) {
      return List.of(new Command.GiveDetail(Detail.ORDER_NUMBER, text, false, text));
    }
    if (asked.details().contains(Detail.PHONE) && FEW_DIGITS.matcher(text).matches()) {
      return List.of(new Command.GiveDetail(Detail.PHONE, text, false, text));
    }
    return asked.details().contains(Detail.NAME) && INITIAL.matcher(text).matches()
        ? List.of(new Command.GiveDetail(Detail.NAME, text, false, text))
        : given;
  }

  private static KnownDetails withoutOwn(KnownDetails known, Detail detail) {
    return known.of(detail).filter(d -> d.source().isHere()).isPresent()
        ? known.without(detail)
        : known;
  }
}
