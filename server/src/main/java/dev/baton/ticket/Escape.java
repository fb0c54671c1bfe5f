package dev.baton.ticket;

import java.util.regex.Pattern;

/** Makes shoppers' words harmless for whoever reads them. */
final class Escape {
  private static final Pattern TURNS_TEXT_AROUND =
      Pattern.compile("[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]#|<>~&:@=]");
  private static final Pattern LIST = Pattern.compile("(?m)^(\\s*\\d*)([-+.)])");

  private Escape() {}

  /** Without what would hide or turn around the text beside it. */
  static String clean(String words) {
    String lines = words.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    return CONTROL.matcher(TURNS_TEXT_AROUND.matcher(lines).replaceAll("")).replaceAll("").strip();
  }

  /** On one line. */
  static String line(String words) {
    return clean(words).replace('\n', ' ');
  }

  /** Further lines of the words stand to the right of where the first began. */
  static String indented(String before, String words) {
    return before + words.replace("\n", "\n    ");
  }

  static String html(String words) {
    StringBuilder html = new StringBuilder(words.length() + 16);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        case '\n' -> html.append("<br>");
        default -> html.append(c);
      }
    }
    return html.toString();
  }

  /** Every sign that Markdown may take for its own is told not to be; lines stay lines. */
  static String markdown(String words) {
    String plain = MARKUP.matcher(words).replaceAll("\\\\$0");
    return LIST.matcher(plain).replaceAll("$1\\\\$2").replace("\n", "  \n  ");
  }
}
