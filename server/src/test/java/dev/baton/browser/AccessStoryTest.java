package dev.baton.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.baton.testing.BatonProcess;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.StubIssuer;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner's first day, on a Baton as an operator starts it. */
class AccessStoryTest {
  private static final String EMAIL = "jane@shop.example";

  /** What a page does to make a passkey, and to sign in with one. */
  private static final String CEREMONIES =
      """
      async (act) => {
        const post = async (path, body) => {
          const session = await (await fetch('/api/v1/session')).json();
          const answer = await fetch(path, {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrfToken },
            body: JSON.stringify(body ?? {}),
          });
          const text = await answer.text();
          return { status: answer.status, json: text ? JSON.parse(text) : null };
        };
        if (act === 'make') {
          const options = (await post('/webauthn/register/options')).json;
          const made = await navigator.credentials.create(
            { publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
          const credential = made.toJSON();
          const answer = await post('/webauthn/register', { publicKey: { credential, label: 'Phone' } });
          const again = await post('/webauthn/register', { publicKey: { credential, label: 'Phone' } });
          return answer.status + ' ' + again.status + ' ' + options.user.name;
        }
        const options = (await post('/webauthn/authenticate/options')).json;
        const got = await navigator.credentials.get(
          { publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        const credential = got.toJSON();
        if (act === 'forge') {
          credential.response.signature = credential.response.signature.replace(/.{8}$/, 'AAAAAAAA');
        }
        const answer = await post('/login/webauthn', credential);
        const again = await post('/login/webauthn', credential);
        return answer.status + ' ' + again.status;
      }
      """;

  private final Path directory;

  AccessStoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void an_owner_signs_up_keeps_a_passkey_and_lets_a_colleague_sign_in_elsewhere() {
    try (StubIssuer issuer = new StubIssuer()) {
      Map<String, String> settings =
          Map.of(
              "BATON_OIDC_ISSUER", issuer.uri().toString(),
              "BATON_OIDC_CLIENT_ID", "baton-client",
              "BATON_OIDC_CLIENT_SECRET", "a secret between them");
      String cookie;
      try (BatonProcess baton = BatonProcess.start(directory, settings).ready()) {
        ConsoleBrowser owner = signUp(baton);
        colleagueSignsInElsewhere(baton.http(), owner, issuer);
        passkey(baton.http());
        cookie = owner.cookie("baton_session");
        assertThat(baton.output()).doesNotContain(cookie);
      }
      try (BatonProcess baton = BatonProcess.start(directory, settings).ready()) {
        assertThat(baton.output()).doesNotContain("owner sign-up");
        assertThat(
                baton
                    .http()
                    .with("Cookie", "baton_session=" + cookie)
                    .get("/api/v1/session")
                    .text("/user/email"))
            .as("a session outlives a restart")
            .isEqualTo(EMAIL);
      }
    }
  }

  private static ConsoleBrowser signUp(BatonProcess baton) {
    String link =
        baton
            .output()
            .lines()
            .filter(line -> line.contains("owner sign-up"))
            .findFirst()
            .orElseThrow();
    assertThat(link).contains("http://localhost:", "/console/sign-up#token=");
    ConsoleBrowser owner = new ConsoleBrowser(baton.http());
    Answer made =
        owner.post(
            "/api/v1/session/owner",
            Map.of(
                "token",
                ConsoleBrowser.token(link),
                "email",
                EMAIL,
                "name",
                "Jane Doe",
                "password",
                ConsoleBrowser.PASSWORD));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("/stores/0/id")).isEqualTo("demo");
    return owner;
  }

  private static void colleagueSignsInElsewhere(
      Http http, ConsoleBrowser owner, StubIssuer issuer) {
    assertThat(new ConsoleBrowser(http).session().text("/oidc/url"))
        .isEqualTo("/oauth2/authorization/baton");
    String email = ConsoleBrowser.email();
    assertThat(elsewhere(new ConsoleBrowser(http), issuer, email, true))
        .endsWith("error=not_invited");
    String team = "/api/v1/admin/stores/demo/team";
    owner.post(team + "/invitations", Map.of("email", email, "role", "viewer"));
    assertThat(elsewhere(new ConsoleBrowser(http), issuer, email, false))
        .endsWith("error=unverified");

    ConsoleBrowser colleague = new ConsoleBrowser(http);
    assertThat(elsewhere(colleague, issuer, email, true)).endsWith("/console");
    assertThat(colleague.session().text("/stores/0/role")).isEqualTo("viewer");
    assertThat(colleague.session().text("/user/name")).isEqualTo("Olive Outside");
    assertThat(owner.get(team).at("/invitations").size()).isZero();
    ConsoleBrowser again = new ConsoleBrowser(http);
    assertThat(elsewhere(again, issuer, email, true)).endsWith("/console");
    assertThat(again.id()).isEqualTo(colleague.id());

    ConsoleBrowser stranger = new ConsoleBrowser(http);
    stranger.get("/oauth2/authorization/baton");
    assertThat(stranger.get("/login/oauth2/code/baton?code=c&state=forged").header("location"))
        .endsWith("error=oidc");
    assertThat(stranger.session().at("/signedIn").asBoolean()).isFalse();
  }

  /** Where the browser is sent after it was at the provider. */
  private static String elsewhere(
      ConsoleBrowser visitor, StubIssuer issuer, String email, boolean verified) {
    Answer there = visitor.get("/oauth2/authorization/baton");
    assertThat(there.status()).isEqualTo(302);
    Map<String, String> asked =
        Arrays.stream(URI.create(there.header("location")).getRawQuery().split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
    assertThat(asked.get("redirect_uri"))
        .startsWith("http://localhost:")
        .endsWith("/login/oauth2/code/baton");
    issuer.vouch(email, verified, asked.getOrDefault("nonce", ""));
    String state = asked.getOrDefault("state", "").replace("=", "%3D");
    return visitor.get("/login/oauth2/code/baton?code=c&state=" + state).header("location");
  }

  private static void passkey(Http http) {
    try (Chromium chromium = Chromium.start();
        Chromium.Visit visit = chromium.visit(800, 600, "en")) {
      Page page = visit.page;
      Authenticator.in(page);
      page.navigate(http.base().replace("127.0.0.1", "localhost") + "/console");
      assertThat(
              page.evaluate(
                  """
                  async ([email, password]) => {
                    const session = await (await fetch('/api/v1/session')).json();
                    const headers = { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrfToken };
                    const body = JSON.stringify({ email, password });
                    return (await fetch('/api/v1/session', { method: 'POST', headers, body })).status;
                  }
                  """,
                  new String[] {EMAIL, ConsoleBrowser.PASSWORD}))
          .isEqualTo(200);
      assertThat(page.evaluate(CEREMONIES, "make"))
          .as("a challenge is good once")
          .isEqualTo("200 400 " + EMAIL);
      page.context().clearCookies();
      assertThat(page.evaluate(CEREMONIES, "forge")).isEqualTo("401 401");
      assertThat(page.evaluate(CEREMONIES, "use")).isEqualTo("204 401");
      assertThat(
              page.evaluate(
                  "async () => (await (await fetch('/api/v1/session')).json()).user.email"))
          .isEqualTo(EMAIL);
      page.navigate(http.base().replace("127.0.0.1", "localhost") + "/console");
      page.getByRole(AriaRole.HEADING).first().waitFor();
      assertThat(page.locator("style[data-mantine-styles]").count()).isPositive();
      assertThat(visit.errors)
          .as("the page keeps to its policy")
          .noneMatch(error -> error.contains("Content Security Policy"));
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
