package dev.baton.understanding.model;

import dev.baton.shared.Detail;
import dev.baton.shared.Masking;
import dev.baton.understanding.Command;
import dev.baton.understanding.Reading;
import dev.baton.understanding.Utterance;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leaves out of a text what a language model has no need to see: secrets, e-mail addresses, long
 * numbers. The built-in engine has read those; only what was asked for and is not found yet is
 * told.
 */
final class Withheld {
  private static final int LONGEST = 4_000;
  private static final int TAIL = 1_000;
  private static final Pattern TOKEN = Pattern.compile("\\S++");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?:[ ().-]{0,2}\\d){8,18}");

  private Withheld() {}

  /** The message as the model is told it. */
  static String from(Utterance utterance, Reading local) {
    boolean email = isSought(Detail.EMAIL, utterance.asking(), local);
    boolean number =
        isSought(Detail.PHONE, utterance.asking(), local)
            || isSought(Detail.ORDER_NUMBER, utterance.asking(), local);
    String text = Masking.mask(shortened(utterance.text()));
    text = email ? text : withoutAddresses(text);
    return number ? text : LONG_NUMBER.matcher(text).replaceAll("[number]");
  }

  /** An earlier message as the model is told it. */
  static String from(Utterance.Said said) {
    String text = withoutAddresses(Masking.mask(shortened(said.text())));
    return LONG_NUMBER.matcher(text).replaceAll("[number]");
  }

  private static boolean isSought(Detail detail, Set<Detail> asking, Reading local) {
    return asking.contains(detail)
        && local.all(Command.GiveDetail.class).stream().noneMatch(g -> g.detail() == detail);
  }

  private static String withoutAddresses(String text) {
    return TOKEN
        .matcher(text)
        .replaceAll(
            token ->
                token.group().indexOf('@') < 0
                    ? Matcher.quoteReplacement(token.group())
                    : "[email]");
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST - TAIL) + " … " + text.substring(text.length() - TAIL);
  }
}
