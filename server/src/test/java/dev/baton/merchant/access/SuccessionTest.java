package dev.baton.merchant.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever runs the installation hands that over, and can leave. */
@BatonTest
class SuccessionTest {
  private static final String ACCOUNT = "/api/v1/session/account/";
  private static final String STORES = "/api/v1/admin/stores";
  private final JdbcClient jdbc;
  private final TestStore store;
  private final ConsoleBrowser runner;
  private final ConsoleBrowser colleague;

  SuccessionTest(Http http, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.store = TestStore.create(http);
    this.runner = ConsoleBrowser.invited(store, "owner");
    this.colleague = ConsoleBrowser.invited(store, "owner");
    runs(runner, true);
  }

  @AfterEach
  void nobodyRunsIt() {
    runs(colleague, false);
  }

  private void runs(ConsoleBrowser who, boolean runs) {
    jdbc.sql("UPDATE account SET runs_installation = :runs WHERE email = :email")
        .param("runs", runs)
        .param("email", who.ownEmail())
        .update();
  }

  private static Answer handsOver(ConsoleBrowser who, String to, String password) {
    return who.post(ACCOUNT + "hand-over", Map.of("email", to, "password", password));
  }

  @Test
  void the_next_one_runs_it_and_the_first_one_can_leave() {
    assertThat(handsOver(runner, colleague.ownEmail(), ConsoleBrowser.PASSWORD).status())
        .isEqualTo(204);
    assertThat(colleague.session().at("/installation").asBoolean()).isTrue();
    assertThat(runner.session().at("/installation").asBoolean()).isFalse();
    assertThat(runner.session().text("/stores/0/role")).isEqualTo("owner");
    assertThat(runner.post(STORES, Map.of("name", "x")).status()).isEqualTo(403);
    assertThat(store.admin().get(store.path("/audit")).body()).contains("handed this Baton over");
    assertThat(handsOver(runner, colleague.ownEmail(), ConsoleBrowser.PASSWORD).status())
        .isEqualTo(403);
    Answer gone = runner.post(ACCOUNT + "delete", Map.of("password", ConsoleBrowser.PASSWORD));
    assertThat(gone.status()).isEqualTo(204);
  }

  @Test
  void it_needs_the_password_and_somebody_with_an_account() {
    Answer wrong = handsOver(runner, colleague.ownEmail(), "not my password");
    assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/password");
    Answer nobody = handsOver(runner, "nobody@shop.example", ConsoleBrowser.PASSWORD);
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.text("/errors/0/detail")).contains("Invite them to a store first");
    assertThat(handsOver(runner, runner.ownEmail(), ConsoleBrowser.PASSWORD).status())
        .isEqualTo(422);
    assertThat(handsOver(colleague, runner.ownEmail(), ConsoleBrowser.PASSWORD).status())
        .isEqualTo(403);
    assertThat(runner.session().at("/installation").asBoolean()).isTrue();
    runs(runner, false);
  }
}
