package dev.baton.merchant.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.merchant.access.internal.OwnerLinks;
import dev.baton.testing.BatonTest;
import dev.baton.testing.ConsoleBrowser;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** There is one first owner in the life of an installation, so this is one story. */
@BatonTest
class OwnerSignUpTest {
  private static final String OWNER = "/api/v1/session/owner";
  private final Http http;
  private final OwnerLinks links;
  private final JdbcClient jdbc;
  private final List<UUID> others = new ArrayList<>();

  OwnerSignUpTest(Http http, OwnerLinks links, JdbcClient jdbc) {
    this.http = http;
    this.links = links;
    this.jdbc = jdbc;
  }

  /** Other tests share this Baton: whoever owns it steps aside for a while. */
  @BeforeEach
  void setOwnersAside() {
    others.addAll(
        jdbc.sql(
                """
                UPDATE account SET runs_installation = false WHERE runs_installation RETURNING id
                """)
            .query(UUID.class)
            .list());
  }

  @AfterEach
  void putOwnersBack() {
    jdbc.sql("UPDATE account SET runs_installation = id = ANY (:ids)")
        .param("ids", others.toArray(UUID[]::new))
        .update();
  }

  @Test
  void the_first_to_use_a_printed_link_owns_everything_and_nobody_after() throws Exception {
    TestStore before = TestStore.create(http);
    String first = link();
    String second = link();
    assertThat(first).startsWith("http://localhost/console/sign-up#token=").isNotEqualTo(second);
    assertThat(
            jdbc.sql("SELECT count(*) FROM owner_link o WHERE o::text LIKE :token")
                .param("token", "%" + ConsoleBrowser.token(first) + "%")
                .query(Integer.class)
                .single())
        .isZero();

    ConsoleBrowser visitor = new ConsoleBrowser(http);
    assertThat(visitor.session().at("/ownerNeeded").asBoolean()).isTrue();
    assertThat(signUp(visitor, "http://localhost/#token=guessed").status()).isEqualTo(410);
    Answer common =
        visitor.post(
            OWNER,
            Map.of("token", ConsoleBrowser.token(first), "email", "x", "password", "1234567890"));
    assertThat(common.status()).isEqualTo(400);
    Answer weak =
        visitor.post(
            OWNER,
            Map.of(
                "token", ConsoleBrowser.token(first),
                "email", "nobody",
                "name", "Jane",
                "password", "1234567890"));
    assertThat(weak.status()).isEqualTo(422);
    assertThat(weak.at("/errors").findValuesAsString("pointer"))
        .containsExactlyInAnyOrder("/email", "/password");

    ConsoleBrowser one = new ConsoleBrowser(http);
    ConsoleBrowser two = new ConsoleBrowser(http);
    List<Callable<Answer>> both = List.of(() -> signUp(one, first), () -> signUp(two, second));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Answer> answers = threads.invokeAll(both).stream().map(OwnerSignUpTest::done).toList();
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 410);
    }
    ConsoleBrowser owner = one.session().at("/signedIn").asBoolean() ? one : two;
    assertThat(owner.session().at("/installation").asBoolean()).isTrue();
    assertThat(owner.session().at("/stores").findValuesAsString("id"))
        .contains("demo", before.id());
    assertThat(owner.session().at("/stores").findValuesAsString("role")).containsOnly("owner");

    assertThat(links.lines()).isEmpty();
    assertThat(new ConsoleBrowser(http).session().at("/ownerNeeded").asBoolean()).isFalse();
    assertThat(signUp(new ConsoleBrowser(http), first).status()).isEqualTo(410);
    assertThat(jdbc.sql("SELECT count(*) FROM owner_link").query(Integer.class).single()).isZero();

    TestStore after = TestStore.create(http);
    assertThat(owner.get(after.path("/team")).at("/items").size()).isEqualTo(1);
    String id = "o" + after.id();
    Answer made = owner.post("/api/v1/admin/stores", ofOwn(id));
    assertThat(made.status()).isEqualTo(201);
    assertThat(owner.get("/api/v1/admin/stores/" + id + "/audit").text("/items/0/who"))
        .startsWith("Jane (");
    assertThat(owner.get("/api/v1/admin/api-keys").status()).isEqualTo(200);
  }

  private static Map<String, Object> ofOwn(String id) {
    return Map.of("id", id, "name", "Own", "country", "US", "currency", "USD", "timeZone", "UTC");
  }

  private String link() {
    String line = links.lines().getFirst();
    return line.substring(line.indexOf("http"));
  }

  private static Answer signUp(ConsoleBrowser visitor, String link) {
    return visitor.post(
        OWNER,
        Map.of(
            "token",
            ConsoleBrowser.token(link),
            "email",
            ConsoleBrowser.email(),
            "name",
            "Jane",
            "password",
            ConsoleBrowser.PASSWORD));
  }

  private static Answer done(Future<Answer> answer) {
    try {
      return answer.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
