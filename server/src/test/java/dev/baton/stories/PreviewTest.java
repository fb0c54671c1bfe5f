package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.TestStore;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A merchant rehearses a conversation; it opens no ticket. */
@BatonTest
class PreviewTest {
  private final Http http;

  PreviewTest(Http http) {
    this.http = http;
  }

  @Test
  void a_customer_who_is_signed_in_is_asked_nothing() {
    TestStore store = TestStore.create(http);
    Answer opened =
        open(store, Map.of("email", "maya.lopez@example.com", "name", "Maya Lopez"), 201);
    Answer said =
        http.as(opened.text("/token"))
            .post(
                "/api/v1/conversations/" + opened.text("/conversationId") + "/messages",
                Map.of("id", UUID.randomUUID(), "text", "Can I talk to a person? My mug broke."));
    assertThat(said.text("/preview/ticket/requester/name")).isEqualTo("Maya Lopez");
    assertThat(said.text("/preview/ticket/details/0/source")).isEqualTo("account");
    assertThat(store.tickets()).isZero();
  }

  @Test
  void a_customer_needs_an_email_address() {
    Answer refused = open(TestStore.create(http), Map.of("email", "maya"), 400);
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/customer/email");
  }

  private Answer open(TestStore store, Map<String, String> customer, int status) {
    Answer opened =
        store
            .admin()
            .post(
                store.path("/preview/conversations"),
                Map.of("settings", store.settings().json(), "customer", customer));
    assertThat(opened.status()).as(opened.body()).isEqualTo(status);
    return opened;
  }
}
