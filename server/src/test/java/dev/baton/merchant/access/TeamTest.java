package dev.baton.merchant.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@BatonTest
class TeamTest {
  private static final String INVITATION = "/api/v1/session/invitation";
  private final Http http;
  private final SettableClock clock;
  private final JdbcClient jdbc;
  private final TestStore store;

  TeamTest(Http http, SettableClock clock, JdbcClient jdbc) {
    this.http = http;
    this.clock = clock;
    this.jdbc = jdbc;
    this.store = TestStore.create(http);
  }

  @Test
  void an_invitation_is_shown_once_and_works_once() {
    ConsoleBrowser owner = ConsoleBrowser.invited(store, "owner");
    String email = ConsoleBrowser.email();
    Answer made = invite(owner, email, "editor");
    String link = made.text("/link");
    assertThat(link).startsWith("http://localhost/console/invitation#token=" + store.id() + ".");
    String token = ConsoleBrowser.token(link);
    assertThat(owner.get(store.path("/team")).body()).contains(email).doesNotContain(token);
    assertThat(kept(token)).isZero();

    ConsoleBrowser guest = new ConsoleBrowser(http);
    Answer seen = guest.post(INVITATION + "/look", Map.of("token", token));
    assertThat(seen.text("/email")).isEqualTo(email);
    assertThat(seen.text("/storeName")).isEqualTo("Test store");
    assertThat(seen.text("/role")).isEqualTo("editor");
    assertThat(seen.at("/accountExists").asBoolean()).isFalse();

    Answer weak =
        guest.post(INVITATION, Map.of("token", token, "name", "Ann", "password", "short"));
    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.text("/errors/0/pointer")).isEqualTo("/password");
    assertThat(guest.accept(link, "Ann").status()).isEqualTo(201);
    assertThat(guest.get(store.path("")).status()).isEqualTo(200);
    assertThat(new ConsoleBrowser(http).accept(link, "Ann").status()).isEqualTo(410);
    assertThat(owner.get(store.path("/team")).at("/invitations").size()).isZero();
    assertThat(owner.get(store.path("/team")).at("/items").size()).isEqualTo(2);
  }

  @Test
  void an_invitation_ends_after_seven_days_or_when_taken_back_or_made_anew() {
    ConsoleBrowser owner = ConsoleBrowser.invited(store, "owner");
    String email = ConsoleBrowser.email();
    String old = invite(owner, email, "viewer").text("/link");
    Answer second = invite(owner, email, "editor");
    assertThat(new ConsoleBrowser(http).accept(old, "Ann").status()).isEqualTo(410);
    String path = store.path("/team/invitations/" + second.text("/id"));
    assertThat(owner.delete(path).status()).isEqualTo(204);
    assertThat(owner.delete(path).status()).isEqualTo(404);
    assertThat(new ConsoleBrowser(http).accept(second.text("/link"), "Ann").status())
        .isEqualTo(410);
    String third = invite(owner, email, "editor").text("/link");
    clock.advance(Duration.ofDays(7));
    assertThat(new ConsoleBrowser(http).accept(third, "Ann").status()).isEqualTo(410);
    String forged = third.replace("#token=" + store.id() + ".", "#token=demo.");
    assertThat(new ConsoleBrowser(http).accept(forged, "Ann").status()).isEqualTo(410);
  }

  @Test
  void somebody_with_an_account_joins_another_store_when_signed_in() {
    ConsoleBrowser member = ConsoleBrowser.invited(store, "viewer");
    TestStore other = TestStore.create(http);
    String link =
        invite(ConsoleBrowser.invited(other, "owner"), other, member.ownEmail()).text("/link");
    assertThat(new ConsoleBrowser(http).accept(link, "Somebody").status()).isEqualTo(409);
    assertThat(ConsoleBrowser.invited(store, "viewer").accept(link, "Else").status())
        .isEqualTo(409);
    assertThat(member.accept(link, "Robin").status()).isEqualTo(201);
    assertThat(member.session().at("/stores").size()).isEqualTo(2);
    assertThat(member.get(other.path("")).status()).isEqualTo(200);
  }

  @Test
  void a_changed_role_holds_from_the_next_request_on() {
    ConsoleBrowser owner = ConsoleBrowser.invited(store, "owner");
    ConsoleBrowser member = ConsoleBrowser.invited(store, "viewer");
    String body = owner.get(store.path("")).body();
    assertThat(member.put(store.path(""), body).status()).isEqualTo(403);
    String path = store.path("/team/" + member.id());
    assertThat(owner.put(path, Map.of("role", "editor")).status()).isEqualTo(204);
    assertThat(member.put(store.path(""), body).status()).isEqualTo(200);
    assertThat(owner.put(path, Map.of("role", "king")).status()).isEqualTo(422);
    assertThat(owner.delete(path).status()).isEqualTo(204);
    assertThat(member.get(store.path("")).status()).isEqualTo(404);
    assertThat(member.session().at("/stores").size()).isZero();
    assertThat(owner.delete(path).status()).isEqualTo(404);
  }

  @Test
  void the_last_owner_stays_even_when_two_go_at_once() throws Exception {
    ConsoleBrowser one = ConsoleBrowser.invited(store, "owner");
    String path = store.path("/team/");
    assertThat(one.put(path + one.id(), Map.of("role", "editor")).status()).isEqualTo(409);
    assertThat(one.delete(path + one.id()).status()).isEqualTo(409);
    ConsoleBrowser two = ConsoleBrowser.invited(store, "owner");
    List<Callable<Answer>> both =
        List.of(
            () -> one.put(path + one.id(), Map.of("role", "editor")),
            () -> two.put(path + two.id(), Map.of("role", "editor")));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Integer> statuses =
          threads.invokeAll(both).stream().map(TeamTest::status).sorted().toList();
      assertThat(statuses).isEqualTo(List.of(204, 409));
    }
  }

  @Test
  void whoever_reads_a_ticket_is_written_down() {
    ConsoleBrowser owner = ConsoleBrowser.invited(store, "owner");
    ConsoleBrowser viewer = ConsoleBrowser.invited(store, "viewer");
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("I want to talk to a person about my kettle");
    shopper.says("Mary Poole mary@example.com");
    String ticket = store.path("/tickets/" + shopper.reference());
    assertThat(viewer.get(ticket).status()).isEqualTo(200);
    Answer trail = owner.get(store.path("/audit"));
    assertThat(trail.text("/items/0/what")).isEqualTo("read a ticket");
    assertThat(trail.text("/items/0/who")).contains(viewer.ownEmail());
    assertThat(trail.text("/items/0/detail")).isEqualTo("reference: " + shopper.reference());
    assertThat(trail.body()).doesNotContain("mary@example.com");
  }

  @Test
  void the_audit_says_who_did_what_when_and_from_where() {
    ConsoleBrowser owner = ConsoleBrowser.invited(store, "owner");
    invite(owner, "new@shop.example", "viewer");
    Answer trail = owner.get(store.path("/audit"));
    assertThat(trail.text("/items/0/what")).isEqualTo("invited somebody");
    assertThat(trail.text("/items/0/who")).isEqualTo("Robin (" + owner.ownEmail() + ")");
    assertThat(trail.text("/items/0/detail")).isEqualTo("email: new@shop.example, role: viewer");
    assertThat(trail.text("/items/0/from")).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(trail.text("/items/0/at")).isEqualTo(clock.instant().toString());
    assertThat(trail.text("/items/1/what")).isEqualTo("joined the team");
    for (int i = 0; i < 60; i++) {
      invite(owner, "new@shop.example", "viewer");
    }
    Answer page = owner.get(store.path("/audit"));
    assertThat(page.at("/items").size()).isEqualTo(50);
    String next = store.path("/audit?cursor=" + page.text("/nextCursor"));
    assertThat(owner.get(next).at("/items").size()).isBetween(10, 20);
  }

  private Answer invite(ConsoleBrowser owner, String email, String role) {
    Answer made = owner.post(store.path("/team/invitations"), Map.of("email", email, "role", role));
    assertThat(made.status()).isEqualTo(201);
    return made;
  }

  private static Answer invite(ConsoleBrowser owner, TestStore store, String email) {
    return owner.post(store.path("/team/invitations"), Map.of("email", email, "role", "editor"));
  }

  private int kept(String token) {
    return jdbc.sql(
            "SELECT count(*) FROM invitation i WHERE store_id = :store AND i::text LIKE :token")
        .param("store", store.id())
        .param("token", "%" + token.substring(token.indexOf('.') + 1) + "%")
        .query(Integer.class)
        .single();
  }

  private static int status(Future<Answer> answer) {
    try {
      return answer.get().status();
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
