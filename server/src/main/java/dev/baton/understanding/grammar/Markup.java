package dev.baton.understanding.grammar;

import java.util.regex.Pattern;

/** Takes HTML out of a message: a page would show "human" where "{@code <b>human</b>}" stands. */
final class Markup {
  /** With all that stands in it: nobody sees a program. */
  private static final Pattern PROGRAM =
      Pattern.compile("(?is)<(script|style|iframe)\\b[^<>]{0,300}>.{0,2000}?</\\1\\s{0,9}>");

  /** Links stay: their address may be all that is said ("mailto:jane@example.com"). */
  private static final Pattern TAG =
      Pattern.compile(
          "(?i)</?(?:abbr|b|body|br|button|center|code|div|em|embed|font|form|h[1-6]|head|hr|html|i"
              + "|iframe|img|input|li|link|marquee|meta|object|ol|p|pre|script|small|span|strong"
              + "|style|sub|sup|svg|table|tbody|td|textarea|th|thead|tr|u|ul|video)"
              + "(?:[\\s/][^<>]{0,500})?>");

  private Markup() {}

  /** The text as a page would show it, in one line where tags parted it. */
  static String strip(String text) {
    if (text.indexOf('<') < 0) {
      return text;
    }
    String seen = TAG.matcher(PROGRAM.matcher(text).replaceAll(" ")).replaceAll(" ");
    return seen.equals(text) ? text : seen.replaceAll("[ \\t]{2,}", " ").strip();
  }
}
