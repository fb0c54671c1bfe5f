package dev.baton.ticket;

import java.util.List;

/**
 * A part of a ticket's body.
 *
 * @param title empty for the first
 */
record Section(String title, List<Row> rows) {

  Section {
    rows = List.copyOf(rows);
  }

  /** A line of a body. Its values are cleaned, but not escaped. */
  sealed interface Row {

    String text();

    String markdown();

    /** A sentence of ours; may hold words of the shopper. */
    record Line(String value) implements Row {
      @Override
      public String text() {
        return Escape.indented("", value);
      }

      @Override
      public String markdown() {
        return Escape.markdown(value) + "\n";
      }
    }

    /** A thing with a name. */
    record Named(String name, String value) implements Row {
      @Override
      public String text() {
        return Escape.indented(name + ": ", value);
      }

      @Override
      public String markdown() {
        return "- **" + Escape.markdown(name) + ":** " + Escape.markdown(value);
      }
    }

    /** One of several. */
    record Item(String value) implements Row {
      @Override
      public String text() {
        return Escape.indented("- ", value);
      }

      @Override
      public String markdown() {
        return "- " + Escape.markdown(value);
      }
    }

    /** Something said or done at a time. */
    record Dated(String when, String who, String value) implements Row {
      @Override
      public String text() {
        return Escape.indented("[" + when + "] " + (who.isEmpty() ? "" : who + ": "), value);
      }

      @Override
      public String markdown() {
        String speaker = who.isEmpty() ? "" : "**" + Escape.markdown(who) + ":** ";
        return "- " + Escape.markdown(when) + " " + speaker + Escape.markdown(value);
      }
    }
  }

  static String html(List<Row> rows) {
    StringBuilder html = new StringBuilder();
    String open = "";
    for (Row row : rows) {
      String needed =
          switch (row) {
            case Row.Line _ -> "";
            case Row.Named _ -> "table";
            case Row.Item _, Row.Dated _ -> "ul";
          };
      if (!needed.equals(open)) {
        html.append(open.isEmpty() ? "" : "</" + open + ">\n");
        html.append(needed.isEmpty() ? "" : "<" + needed + ">\n");
        open = needed;
      }
      html.append(html(row)).append('\n');
    }
    return html.append(open.isEmpty() ? "" : "</" + open + ">\n").toString();
  }

  private static String html(Row row) {
    return switch (row) {
      case Row.Line line -> "<p>" + Escape.html(line.value()) + "</p>";
      case Row.Named named ->
          "<tr><th align=\"left\">"
              + Escape.html(named.name())
              + "</th><td>"
              + Escape.html(named.value())
              + "</td></tr>";
      case Row.Item item -> "<li>" + Escape.html(item.value()) + "</li>";
      case Row.Dated dated ->
          "<li><small>"
              + Escape.html(dated.when())
              + "</small> "
              + (dated.who().isEmpty() ? "" : "<b>" + Escape.html(dated.who()) + ":</b> ")
              + Escape.html(dated.value())
              + "</li>";
    };
  }
}
