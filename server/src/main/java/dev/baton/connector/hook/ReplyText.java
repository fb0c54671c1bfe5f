package dev.baton.connector.hook;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * An agent's words as plain text: no markup, nothing invisible, without the mail they quote. When
 * nothing but a quotation is there, the quotation stays: no agent's words are lost.
 */
public final class ReplyText {
  private static final int LONGEST = 10_000;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_HTML = 500_000;
  private static final Set<String> QUOTES =
      Set.of("gmail_quote", "yahoo_quoted", "moz-cite-prefix", "freshdesk_quote", "gorgias-quote");

  /** What stands above a quoted mail that ends the message. */
  private static final Set<String> ENDS = Set.of("appendonsend", "divRplyFwdMsg");

  private static final Set<String> UNREAD =
      Set.of("script", "style", "head", "title", "noscript", "template");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "tr",
          "table",
          "blockquote",
          "pre",
          "hr",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  /** The line above a quoted mail, in the languages Baton speaks, and what mail programs draw. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "(?m)^[ \\t>]*(?:(?:On|Am|Le|El|Em|Il|Op) [^\\n]{5,300}(?:wrote|schrieb[^\\n:]{0,120}"
              + "|a écrit|escribió|escreveu|ha scritto|schreef[^\\n:]{0,120}) ?:"
              + "|-{2,} ?(?:Original Message|Ursprüngliche Nachricht|Message d'origine"
              + "|Mensaje original|Mensagem original|Messaggio originale|Oorspronkelijk bericht)"
              + " ?-{2,}|##- [^\\n]{0,200} -##)[ \\t]*$");

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200B\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");

  private ReplyText() {}

  /** The words of HTML, or of plain text where there is no HTML. */
  public static String of(String html, String text) {
    return html.isBlank() ? ofText(text) : ofHtml(html);
  }

  /** The words of HTML. */
  public static String ofHtml(String html) {
    Element body =
        Jsoup.parse(html.length() > LONGEST_HTML ? html.substring(0, LONGEST_HTML) : html).body();
    String words = ofText(text(body, false));
    return words.isEmpty() ? tidy(text(body, true)) : words;
  }

  /** The words of plain text. */
  public static String ofText(String text) {
    String tidy = tidy(text);
    var quoted = QUOTED.matcher(tidy);
    String answer = quoted.find() ? tidy.substring(0, quoted.start()) : tidy;
    String words = withoutQuoteAtEnd(answer);
    return words.isEmpty() ? tidy : words;
  }

  private static String withoutQuoteAtEnd(String text) {
    List<String> lines = text.lines().toList();
    int end = lines.size();
    while (end > 0
        && (lines.get(end - 1).isBlank() || lines.get(end - 1).strip().startsWith(">"))) {
      end--;
    }
    return String.join("\n", lines.subList(0, end)).strip();
  }

  /** The first word of a person's name. */
  public static String firstName(String name) {
    return name(name).split(" ", 2)[0];
  }

  /** The name of a person or a file on one line. */
  public static String name(String name) {
    String line = tidy(name).replaceAll("\\s+", " ");
    return cut(line, LONGEST_NAME);
  }

  private static String tidy(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u00A0', ' ');
    String seen = UNSEEN.matcher(lines).replaceAll("");
    String even = seen.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    return cut(even.replaceAll("\n{3,}", "\n\n").strip(), LONGEST);
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }

  private static String text(Element body, boolean quotations) {
    Writer writer = new Writer(quotations);
    NodeTraversor.filter(writer, body);
    return writer.text.toString();
  }

  /** Writes what is seen, line by line. */
  private static final class Writer implements NodeFilter {
    private final boolean quotations;
    private final StringBuilder text = new StringBuilder();

    Writer(boolean quotations) {
      this.quotations = quotations;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(atLineStart() ? words.text().stripLeading() : words.text());
      } else if (node instanceof Element element) {
        if (UNREAD.contains(element.normalName()) || (!quotations && isQuotation(element))) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (!quotations && ENDS.contains(element.id())) {
          return FilterResult.STOP;
        }
        begin(element.normalName());
      }
      return FilterResult.CONTINUE;
    }

    private void begin(String name) {
      if (name.equals("br")) {
        text.append('\n');
      } else if (BLOCKS.contains(name)) {
        line(name.equals("li") ? "- " : "");
      }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = element.normalName();
        if (name.equals("a")) {
          link(element);
        } else if (BLOCKS.contains(name) && !name.equals("br")) {
          line("");
          text.append(name.equals("p") ? "\n" : "");
        }
      }
      return FilterResult.CONTINUE;
    }

    private static boolean isQuotation(Element element) {
      return QUOTES.stream().anyMatch(element::hasClass)
          || (element.normalName().equals("blockquote") && element.attr("type").equals("cite"));
    }

    private boolean atLineStart() {
      return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void link(Element element) {
      String target = element.attr("href").strip();
      boolean web = target.startsWith("https://") || target.startsWith("http://");
      if (web && !element.text().strip().equals(target)) {
        text.append(" (").append(target).append(')');
      }
    }

    private void line(String begin) {
      if (!atLineStart()) {
        text.append('\n');
      }
      text.append(begin);
    }
  }
}
