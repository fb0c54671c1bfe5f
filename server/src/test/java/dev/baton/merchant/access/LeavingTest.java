package dev.baton.merchant.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.TestStore;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody deletes their own account. */
@BatonTest
class LeavingTest {
  private static final String DELETE = "/api/v1/session/account/delete";
  private final Http http;
  private final JdbcClient jdbc;
  private final TestStore store;

  LeavingTest(Http http, JdbcClient jdbc) {
    this.http = http;
    this.jdbc = jdbc;
    this.store = TestStore.create(http, Map.of("name", "Mug Shop"));
  }

  private static Answer leaves(ConsoleBrowser member, String password) {
    return member.post(DELETE, Map.of("password", password));
  }

  @Test
  void an_account_is_gone_with_its_sessions_and_its_place_in_the_team() {
    ConsoleBrowser member = ConsoleBrowser.invited(store, "editor");
    String email = member.ownEmail();
    ConsoleBrowser elsewhere = new ConsoleBrowser(http);
    elsewhere.signIn(email, ConsoleBrowser.PASSWORD);
    assertThat(leaves(member, ConsoleBrowser.PASSWORD).status()).isEqualTo(204);
    assertThat(member.session().at("/signedIn").asBoolean()).isFalse();
    assertThat(elsewhere.session().at("/signedIn").asBoolean()).isFalse();
    assertThat(new ConsoleBrowser(http).signIn(email, ConsoleBrowser.PASSWORD).status())
        .isEqualTo(401);
    assertThat(store.admin().get(store.path("/team")).body()).doesNotContain(email);
    assertThat(store.admin().get(store.path("/audit")).body())
        .contains("deleted their account")
        .contains(email);
    assertThat(
            jdbc.sql("SELECT count(*) FROM account WHERE email = :email")
                .param("email", email)
                .query(Integer.class)
                .single())
        .isZero();
    Answer again =
        store
            .admin()
            .post(store.path("/team/invitations"), Map.of("email", email, "role", "viewer"));
    assertThat(new ConsoleBrowser(http).accept(again.text("/link"), "Robin").status())
        .isEqualTo(201);
  }

  @Test
  void the_last_owner_of_a_store_is_told_which_one_needs_another() {
    ConsoleBrowser owner = ConsoleBrowser.invited(store, "owner");
    Answer refused = leaves(owner, ConsoleBrowser.PASSWORD);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("last owner of Mug Shop");
    assertThat(owner.session().at("/signedIn").asBoolean()).isTrue();
    ConsoleBrowser.invited(store, "owner");
    assertThat(leaves(owner, ConsoleBrowser.PASSWORD).status()).isEqualTo(204);
  }

  @Test
  void it_needs_the_password_and_a_session() {
    ConsoleBrowser member = ConsoleBrowser.invited(store, "viewer");
    Answer wrong = leaves(member, "not my password");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/password");
    assertThat(member.post(DELETE, Map.of()).status()).isEqualTo(422);
    assertThat(member.withCookies().post(DELETE, Map.of()).status()).isEqualTo(403);
    assertThat(leaves(new ConsoleBrowser(http), ConsoleBrowser.PASSWORD).status()).isEqualTo(401);
    assertThat(member.session().at("/signedIn").asBoolean()).isTrue();
  }
}
