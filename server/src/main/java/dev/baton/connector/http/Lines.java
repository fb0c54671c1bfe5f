package dev.baton.connector.http;

/** Plain text for a helpdesk that takes HTML in one place and plain text in another. */
public final class Lines {
  private Lines() {}

  /** The same lines as HTML, without any markup of their own. */
  public static String html(String text) {
    return "<p>"
        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", "<br>")
        + "</p>";
  }
}
