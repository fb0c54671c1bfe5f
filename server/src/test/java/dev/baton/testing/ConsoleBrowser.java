package dev.baton.testing;

import dev.baton.testing.Http.Answer;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A browser at the console: it keeps its cookies and sends the CSRF token that it was told. */
public final class ConsoleBrowser {
  /** A password that is taken. */
  public static final String PASSWORD = "seven blue herons";

  private static final String SESSION = "/api/v1/session";
  private final Http http;
  private final Map<String, String> cookies = new TreeMap<>();
  private String csrf = "";

  /** Somebody who just opened the console. */
  public ConsoleBrowser(Http http) {
    this.http = http;
    get(SESSION);
  }

  /** A new member of a store, who was invited by the admin key and has a session. */
  public static ConsoleBrowser invited(TestStore store, String role) {
    ConsoleBrowser visitor = new ConsoleBrowser(new Http(store.admin().base()));
    Answer made =
        store.admin().post(store.path("/team/invitations"), Map.of("email", email(), "role", role));
    expect(201, made);
    expect(201, visitor.accept(made.text("/link"), "Robin"));
    return visitor;
  }

  /** An address of somebody nobody knows yet. */
  public static String email() {
    return "m" + UUID.randomUUID().toString().substring(0, 12) + "@shop.example";
  }

  /** Accepts an invitation with the usual password. */
  public Answer accept(String link, String name) {
    return post(
        SESSION + "/invitation", Map.of("token", token(link), "name", name, "password", PASSWORD));
  }

  /** The token in a link's fragment. */
  public static String token(String link) {
    return link.substring(link.indexOf("#token=") + "#token=".length());
  }

  /** Signs in. */
  public Answer signIn(String email, String password) {
    return post(SESSION, Map.of("email", email, "password", password));
  }

  /** The state of the session. */
  public Answer session() {
    return get(SESSION);
  }

  /** The address this one signed in with. */
  public String ownEmail() {
    return session().text("/user/email");
  }

  /** The id of this one's account. */
  public String id() {
    return session().text("/user/id");
  }

  /** GET. */
  public Answer get(String path) {
    return call("GET", path, null);
  }

  /** POST with the CSRF token. */
  public Answer post(String path, Object body) {
    return call("POST", path, body);
  }

  /** PUT with the CSRF token. */
  public Answer put(String path, Object body) {
    return call("PUT", path, body);
  }

  /** DELETE with the CSRF token. */
  public Answer delete(String path) {
    return call("DELETE", path, null);
  }

  /** Any method with the CSRF token. */
  public Answer call(String method, String path, @Nullable Object body) {
    return heard(withCookies().with("X-CSRF-Token", csrf).call(method, path, body));
  }

  /** The same browser without the CSRF token. */
  public Http withCookies() {
    StringBuilder all = new StringBuilder();
    cookies.forEach((name, value) -> all.append(name).append('=').append(value).append("; "));
    return http.with("Cookie", all.toString());
  }

  /** The value of a cookie, or an empty text. */
  public String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** The token in use. */
  public String csrf() {
    return csrf;
  }

  private Answer heard(Answer answer) {
    for (String line : answer.setCookies()) {
      String[] pair = line.substring(0, line.indexOf(';')).split("=", 2);
      if (line.contains("Max-Age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    if (answer.header("content-type").startsWith("application/json")
        && answer.json().has("csrfToken")) {
      csrf = answer.text("/csrfToken");
    }
    return answer;
  }

  private static void expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new AssertionError(status + " was expected: " + answer);
    }
  }
}
