package dev.baton.merchant.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

@BatonTest
class SignInTest {
  private static final String SESSION = "/api/v1/session";
  private final Http http;
  private final SettableClock clock;
  private final JdbcClient jdbc;
  private final TestStore store;

  SignInTest(Http http, SettableClock clock, JdbcClient jdbc) {
    this.http = http;
    this.clock = clock;
    this.jdbc = jdbc;
    this.store = TestStore.create(http);
  }

  @Test
  void whoever_signs_in_sees_their_stores_and_gets_a_new_session() {
    ConsoleBrowser member = ConsoleBrowser.invited(store, "editor");
    String email = member.ownEmail();
    ConsoleBrowser visitor = new ConsoleBrowser(http);
    assertThat(visitor.session().at("/signedIn").asBoolean()).isFalse();
    String token = visitor.csrf();

    Answer signedIn =
        visitor.signIn(email.toUpperCase(java.util.Locale.ROOT), ConsoleBrowser.PASSWORD);
    assertThat(signedIn.status()).isEqualTo(200);
    assertThat(signedIn.text("/user/email")).isEqualTo(email);
    assertThat(signedIn.at("/stores").size()).isEqualTo(1);
    assertThat(signedIn.text("/stores/0/id")).isEqualTo(store.id());
    assertThat(signedIn.text("/stores/0/role")).isEqualTo("editor");
    assertThat(signedIn.at("/installation").asBoolean()).isFalse();
    assertThat(visitor.csrf()).isNotEqualTo(token);
    assertThat(signedIn.setCookies().toString())
        .contains("baton_session=", "HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");

    String before = visitor.cookie("baton_session");
    assertThat(visitor.signIn(email, ConsoleBrowser.PASSWORD).status()).isEqualTo(200);
    assertThat(visitor.cookie("baton_session")).isNotEqualTo(before);
    assertThat(
            http.with("Cookie", "baton_session=" + before).get(SESSION).at("/signedIn").asBoolean())
        .isFalse();
  }

  @Test
  void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
    String email = ConsoleBrowser.invited(store, "viewer").ownEmail();
    ConsoleBrowser visitor = new ConsoleBrowser(http);
    Answer wrong = visitor.signIn(email, "something else entirely");
    Answer unknown = visitor.signIn(ConsoleBrowser.email(), ConsoleBrowser.PASSWORD);
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.body()).isEqualTo(wrong.body());
    assertThat(visitor.signIn("no address", "x").body()).isEqualTo(wrong.body());
  }

  @Test
  void guessing_ends_after_ten_times_for_an_account_known_or_not() {
    String email = ConsoleBrowser.invited(store, "viewer").ownEmail();
    for (String guessed : List.of(email, ConsoleBrowser.email())) {
      ConsoleBrowser visitor = new ConsoleBrowser(http);
      for (int i = 0; i < 10; i++) {
        assertThat(visitor.signIn(guessed, "guess number " + i).status()).isEqualTo(401);
      }
      Answer refused = visitor.signIn(guessed, ConsoleBrowser.PASSWORD);
      assertThat(refused.status()).isEqualTo(429);
      assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 900);
    }
    clock.advance(Duration.ofMinutes(16));
    assertThat(new ConsoleBrowser(http).signIn(email, ConsoleBrowser.PASSWORD).status())
        .isEqualTo(200);
  }

  @Test
  void a_change_by_cookie_needs_the_token_of_its_own_session() {
    ConsoleBrowser editor = ConsoleBrowser.invited(store, "editor");
    ConsoleBrowser other = ConsoleBrowser.invited(store, "editor");
    String body = store.admin().get(store.path("")).body();
    String path = store.path("");
    Answer without = editor.withCookies().put(path, body);
    assertThat(without.status()).isEqualTo(403);
    assertThat(without.text("/errors/0/code")).isEqualTo("csrf");
    assertThat(editor.withCookies().with("X-CSRF-Token", other.csrf()).put(path, body).status())
        .isEqualTo(403);
    assertThat(editor.put(path, body).status()).isEqualTo(200);
    assertThat(http.post(SESSION, Map.of("email", "a@b.example", "password", "x")).status())
        .isEqualTo(403);
    assertThat(http.put(path, body).status()).isEqualTo(401);
  }

  @Test
  void signing_out_everywhere_ends_every_session_of_this_account_only() {
    ConsoleBrowser here = ConsoleBrowser.invited(store, "viewer");
    ConsoleBrowser other = ConsoleBrowser.invited(store, "viewer");
    ConsoleBrowser elsewhere = new ConsoleBrowser(http);
    elsewhere.signIn(here.ownEmail(), ConsoleBrowser.PASSWORD);
    assertThat(elsewhere.get(store.path("")).status()).isEqualTo(200);

    assertThat(here.delete(SESSION + "/all").status()).isEqualTo(204);
    assertThat(here.get(store.path("")).status()).isEqualTo(401);
    assertThat(elsewhere.get(store.path("")).status()).isEqualTo(401);
    assertThat(other.get(store.path("")).status()).isEqualTo(200);
    assertThat(other.delete(SESSION).status()).isEqualTo(204);
    assertThat(other.get(store.path("")).status()).isEqualTo(401);
  }

  @Test
  void a_new_password_ends_the_other_sessions_and_the_old_password() {
    ConsoleBrowser here = ConsoleBrowser.invited(store, "viewer");
    String email = here.ownEmail();
    ConsoleBrowser elsewhere = new ConsoleBrowser(http);
    elsewhere.signIn(email, ConsoleBrowser.PASSWORD);
    String next = "nine grey geese";
    String path = SESSION + "/password";
    assertThat(here.post(path, Map.of("current", "wrong", "new", next)).text("/errors/0/pointer"))
        .isEqualTo("/current");
    assertThat(here.post(path, Map.of("current", ConsoleBrowser.PASSWORD, "new", next)).status())
        .isEqualTo(204);
    assertThat(here.get(store.path("")).status()).isEqualTo(200);
    assertThat(elsewhere.get(store.path("")).status()).isEqualTo(401);
    assertThat(elsewhere.signIn(email, ConsoleBrowser.PASSWORD).status()).isEqualTo(403);
    elsewhere.session();
    assertThat(elsewhere.signIn(email, ConsoleBrowser.PASSWORD).status()).isEqualTo(401);
    assertThat(elsewhere.signIn(email, next).status()).isEqualTo(200);
  }

  @Test
  void a_session_from_before_signing_in_is_not_kept() {
    ConsoleBrowser browser = ConsoleBrowser.invited(store, "viewer");
    String email = browser.ownEmail();
    browser.delete(SESSION);
    browser.session();
    assertThat(browser.post("/webauthn/authenticate/options", Map.of()).status()).isEqualTo(200);
    String challenge = browser.cookie("baton_session");
    assertThat(challenge).isNotEmpty();
    assertThat(browser.session().at("/signedIn").asBoolean()).isFalse();
    assertThat(browser.signIn(email, ConsoleBrowser.PASSWORD).status()).isEqualTo(200);
    assertThat(browser.cookie("baton_session")).isNotEqualTo(challenge);
    assertThat(browser.post("/webauthn/register", Map.of("publicKey", Map.of())).status())
        .isEqualTo(400);
    assertThat(new ConsoleBrowser(http).post("/webauthn/register/options", Map.of()).status())
        .isEqualTo(401);
    assertThat(http.post("/webauthn/authenticate/options", Map.of()).status()).isEqualTo(403);
    assertThat(new ConsoleBrowser(http).post("/login/webauthn", Map.of("id", "x")).status())
        .isEqualTo(401);
  }

  @Test
  void whoever_runs_the_installation_sets_a_forgotten_password() {
    ConsoleBrowser member = ConsoleBrowser.invited(store, "owner");
    String email = member.ownEmail();
    String path = "/api/v1/admin/accounts/password";
    Map<String, String> reset = Map.of("email", email, "password", "nine grey geese");
    assertThat(member.post(path, reset).status()).isEqualTo(403);
    assertThat(http.asAdmin().post(path, reset).status()).isEqualTo(204);
    assertThat(member.get(store.path("")).status()).isEqualTo(401);
    member.session();
    assertThat(member.signIn(email, ConsoleBrowser.PASSWORD).status()).isEqualTo(401);
    assertThat(member.signIn(email, "nine grey geese").status()).isEqualTo(200);
    assertThat(member.get(store.path("/audit")).body()).contains("set a new password");
    Map<String, String> nobody = Map.of("email", "no@shop.example", "password", "nine grey geese");
    assertThat(http.asAdmin().post(path, nobody).status()).isEqualTo(404);
  }

  @Test
  void a_session_ends_after_a_week_without_a_request_and_after_thirty_days_in_any_case() {
    ConsoleBrowser idle = ConsoleBrowser.invited(store, "viewer");
    ConsoleBrowser busy = ConsoleBrowser.invited(store, "viewer");
    clock.advance(Duration.ofDays(7).minusHours(1));
    assertThat(List.of(look(idle), look(busy))).containsExactly(200, 200);
    clock.advance(Duration.ofDays(6));
    assertThat(look(busy)).isEqualTo(200);
    clock.advance(Duration.ofDays(1).plusMinutes(1));
    assertThat(List.of(look(idle), look(busy))).containsExactly(401, 200);
    assertThat(idle.session().at("/signedIn").asBoolean()).isFalse();
    clock.advance(Duration.ofDays(6));
    assertThat(look(busy)).isEqualTo(200);
    clock.advance(Duration.ofDays(6));
    assertThat(look(busy)).isEqualTo(200);
    clock.advance(Duration.ofDays(5));
    assertThat(look(busy)).as("thirty days, five of them idle").isEqualTo(401);
  }

  private int look(ConsoleBrowser member) {
    return member.get(store.path("")).status();
  }

  @Test
  void a_password_is_kept_as_argon2id_and_made_stronger_when_it_is_used() {
    String email = ConsoleBrowser.invited(store, "viewer").ownEmail();
    assertThat(hash(email)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    jdbc.sql("UPDATE account SET password_hash = :hash WHERE email = :email")
        .param(
            "hash", new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode(ConsoleBrowser.PASSWORD))
        .param("email", email)
        .update();
    assertThat(new ConsoleBrowser(http).signIn(email, ConsoleBrowser.PASSWORD).status())
        .isEqualTo(200);
    assertThat(hash(email)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(new ConsoleBrowser(http).signIn(email, ConsoleBrowser.PASSWORD).status())
        .isEqualTo(200);
  }

  @Test
  void cookies_and_bodies_of_strangers_are_harmless() {
    for (String cookie : List.of("x", "", "AAAA", "Jyc7IC0t", "a".repeat(4_000))) {
      Answer answer = http.with("Cookie", "baton_session=" + cookie).get(SESSION);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.at("/signedIn").asBoolean()).isFalse();
    }
    ConsoleBrowser visitor = new ConsoleBrowser(http);
    assertThat(visitor.post(SESSION, Map.of("email", "a@b.example")).status()).isEqualTo(400);
    assertThat(visitor.signIn("a@b.example", "x".repeat(2_000)).status()).isEqualTo(400);
    assertThat(visitor.signIn("' OR 1=1 --", "' OR 1=1 --").status()).isEqualTo(401);
    assertThat(visitor.post(SESSION, Map.of("email", List.of(), "password", "x")).status())
        .isEqualTo(400);
    for (String token : List.of("", "x", "demo.", "demo." + "x".repeat(500), "../demo.x")) {
      assertThat(visitor.post(SESSION + "/invitation/look", Map.of("token", token)).status())
          .isEqualTo(410);
    }
    assertThat(visitor.get(SESSION + "/passkeys").status()).isEqualTo(401);
    assertThat(visitor.delete(SESSION + "/passkeys/x").status()).isEqualTo(401);
  }

  private String hash(String email) {
    return jdbc.sql("SELECT password_hash FROM account WHERE email = :email")
        .param("email", email)
        .query(String.class)
        .single();
  }
}
