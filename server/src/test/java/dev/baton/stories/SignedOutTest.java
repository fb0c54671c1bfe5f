package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.ShopLogin;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is left of a customer in a browser, and what a browser can make of it. */
@BatonTest
class SignedOutTest {
  private final Http http;
  private final SettableClock clock;
  private final JdbcClient jdbc;

  SignedOutTest(Http http, SettableClock clock, JdbcClient jdbc) {
    this.http = http;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void an_open_line_ends_with_the_sign_out() throws IOException, InterruptedException {
    TestStore store = TestStore.create(http);
    Answer opened =
        http.post(
            "/api/v1/storefront/" + store.id() + "/conversations",
            Map.of("identityToken", ShopLogin.of(store, clock).jane()));
    String path = "/api/v1/conversations/" + opened.text("/conversationId");
    HttpRequest listening =
        HttpRequest.newBuilder(URI.create(http.base() + path + "/events"))
            .header("Authorization", "Bearer " + opened.text("/token"))
            .header("Last-Event-ID", "0")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> line = client.send(listening, BodyHandlers.ofInputStream());
      BufferedReader words =
          new BufferedReader(new InputStreamReader(line.body(), StandardCharsets.UTF_8));
      assertThat(words.readLine()).isNotNull();
      Answer out = http.as(opened.text("/token")).delete(path + "/identity");
      assertThat(out.status()).isEqualTo(200);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            while (words.readLine() != null) {
              // what was on its way
            }
          });
    }
  }

  @Test
  void the_id_of_a_customers_own_visitor_opens_nothing() {
    TestStore store = TestStore.create(http).collects("phone", true);
    Shopper jane =
        Shopper.opening(
            http, store.id(), Map.of("identityToken", ShopLogin.of(store, clock).jane()));
    jane.says("human please");
    jane.says("+1 415 555 2671");
    String own = customers(store).getFirst();
    Shopper guesser = Shopper.opening(http, store.id(), Map.of("visitorId", own));
    assertThat(guesser.visitor()).isNotEqualTo(own);
    guesser.says("human please");
    assertThat(guesser.confirming()).isEmpty();
    assertThat(guesser.asking()).containsExactly("email", "name");
  }

  @Test
  void devices_that_sign_in_at_the_same_moment_are_one_shopper() throws Exception {
    TestStore store = TestStore.create(http);
    String token = ShopLogin.of(store, clock).jane();
    List<Future<Answer>> all = new ArrayList<>();
    try (ExecutorService devices = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 12; i++) {
        all.add(
            devices.submit(
                () ->
                    http.post(
                        "/api/v1/storefront/" + store.id() + "/conversations",
                        Map.of("identityToken", token))));
      }
    }
    for (Future<Answer> one : all) {
      assertThat(one.get().text("/identity")).isEqualTo("verified");
    }
    assertThat(customers(store)).hasSize(1);
    assertThat(
            jdbc.sql("select count(distinct visitor_id) from conversation where store_id = :store")
                .param("store", store.id())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_conversation_known_by_an_address_is_erased_with_it() {
    TestStore store = TestStore.create(http).collects("phone", true);
    Shopper jane =
        Shopper.opening(
            http, store.id(), Map.of("identityToken", ShopLogin.of(store, clock).jane()));
    jane.says("human please, my email is other@example.net");
    store.admin().post(store.path("/people/erase"), Map.of("email", "jane@example.com"));
    assertThat(jane.http().get("/api/v1/conversations/" + jane.id()).status()).isEqualTo(404);
  }

  private List<String> customers(TestStore store) {
    return jdbc.sql("select id::text from visitor where store_id = :store and customer")
        .param("store", store.id())
        .query(String.class)
        .list();
  }
}
