package dev.baton.shared.database;

import dev.baton.shared.StartRefused;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Where a PostgreSQL database is and who Baton is to it. */
public record DatabaseAddress(String jdbcUrl, String user, String password) {

  /**
   * Reads {@code jdbc:postgresql://host/database?user=…&password=…} or {@code
   * postgres://user:password@host:port/database}.
   *
   * @throws StartRefused when it is neither
   */
  public static DatabaseAddress parse(String url) {
    String plain = url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    URI uri;
    try {
      uri = URI.create(plain);
    } catch (IllegalArgumentException unreadable) {
      throw refused();
    }
    String scheme = uri.getScheme();
    boolean known = "postgres".equals(scheme) || "postgresql".equals(scheme);
    String path = uri.getPath();
    if (!known || uri.getRawAuthority() == null || path == null || path.length() < 2) {
      throw refused();
    }
    String user = "";
    String password = "";
    String authority = uri.getRawAuthority();
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      String[] who = authority.substring(0, at).split(":", 2);
      user = decoded(who[0]);
      password = who.length > 1 ? decoded(who[1]) : "";
      authority = authority.substring(at + 1);
    }
    List<String> rest = new ArrayList<>();
    String query = uri.getRawQuery();
    for (String pair : query == null ? new String[0] : query.split("&")) {
      if (pair.startsWith("user=")) {
        user = decoded(pair.substring("user=".length()));
      } else if (pair.startsWith("password=")) {
        password = decoded(pair.substring("password=".length()));
      } else if (!pair.isEmpty()) {
        rest.add(pair);
      }
    }
    String options = rest.isEmpty() ? "" : "?" + String.join("&", rest);
    return new DatabaseAddress(
        "jdbc:postgresql://" + authority + uri.getRawPath() + options, user, password);
  }

  /** A database of a server on this machine. */
  static DatabaseAddress local(int port, String database, String user, String password) {
    String name = URLEncoder.encode(database, StandardCharsets.UTF_8);
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + name, user, password);
  }

  /** The same without what is secret. */
  @Override
  public String toString() {
    return jdbcUrl.replaceFirst("\\?.*", "");
  }

  private static StartRefused refused() {
    return new StartRefused(
        "BATON_DATABASE_URL must look like postgres://user:password@host:5432/database or"
            + " jdbc:postgresql://host:5432/database?user=…&password=….");
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw refused();
    }
  }
}
