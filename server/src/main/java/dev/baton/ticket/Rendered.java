package dev.baton.ticket;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/** Words for an agent in any format. What shoppers wrote is text, whatever it looks like. */
public final class Rendered {
  private static final Safelist OURS =
      new Safelist()
          .addTags("h3", "p", "br", "b", "small", "ul", "li", "table", "tbody", "tr", "th", "td")
          .addAttributes("th", "align");
  private static final Document.OutputSettings AS_IT_IS =
      new Document.OutputSettings().prettyPrint(false);
  private final List<Section> sections;

  Rendered(List<Section> sections) {
    this.sections = List.copyOf(sections);
  }

  /** In this format. */
  public String as(Format format) {
    return switch (format) {
      case HTML -> html();
      case MARKDOWN -> markdown();
      case TEXT -> text();
    };
  }

  /** In this format and no longer than this; what is too long is cut off and says so. */
  String as(Format format, int longest) {
    String whole = as(format);
    if (whole.length() <= longest) {
      return whole;
    }
    String end = "\n(cut off here)";
    String text = text();
    int room = Math.max(0, longest - end.length());
    while (true) {
      String cut = text.substring(0, Math.min(room, text.length())) + end;
      String written =
          switch (format) {
            case HTML -> "<p>" + Escape.html(cut) + "</p>";
            case MARKDOWN -> Escape.markdown(cut);
            case TEXT -> cut;
          };
      if (written.length() <= longest || room == 0) {
        return written;
      }
      room = Math.max(0, room - (written.length() - longest));
    }
  }

  /** As plain text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Section section : sections) {
      if (!section.title().isEmpty()) {
        text.append('\n').append(section.title().toUpperCase(Locale.ROOT)).append('\n');
      }
      section.rows().forEach(row -> text.append(row.text()).append('\n'));
    }
    return text.toString().strip() + "\n";
  }

  /** As HTML without any markup of the shopper's: headings, paragraphs, a table, lists. */
  public String html() {
    StringBuilder html = new StringBuilder();
    for (Section section : sections) {
      if (!section.title().isEmpty()) {
        html.append("<h3>").append(Escape.html(section.title())).append("</h3>\n");
      }
      html.append(section.rows().isEmpty() ? "" : Section.html(section.rows()));
    }
    return Jsoup.clean(html.toString(), "", OURS, AS_IT_IS);
  }

  /** As Markdown without any of the shopper's. */
  public String markdown() {
    StringBuilder markdown = new StringBuilder();
    for (Section section : sections) {
      if (!section.title().isEmpty()) {
        markdown.append("\n### ").append(Escape.markdown(section.title())).append("\n\n");
      }
      section.rows().forEach(row -> markdown.append(row.markdown()).append('\n'));
    }
    return markdown.toString().strip() + "\n";
  }
}
