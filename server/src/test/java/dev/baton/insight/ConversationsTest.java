package dev.baton.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A merchant finds conversations and reads why Baton answered as it did. */
@BatonTest
class ConversationsTest {
  private final Http http;

  ConversationsTest(Http http) {
    this.http = http;
  }

  private static JsonNode whole(TestStore store, Shopper shopper) {
    return store.admin().get(store.path("/conversations/" + shopper.id())).json();
  }

  private static List<String> texts(JsonNode list, String pointer) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.at(pointer).asString(""))
        .toList();
  }

  private static JsonNode decision(JsonNode whole, int seq) {
    return whole.at("/messages/" + (seq - 1) + "/decision");
  }

  @Test
  void the_transcript_tells_why_each_answer_was_given() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("do you ship to the moon?");
    shopper.says("human please, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");

    JsonNode whole = whole(store, shopper);

    assertThat(whole.at("/messages/0/decision").isNull()).isTrue();
    assertThat(texts(decision(whole, 2).at("/rules"), "")).containsExactly("no_answer");
    JsonNode asked = decision(whole, 4);
    assertThat(asked.at("/trigger").asString()).isEqualTo("explicit");
    assertThat(texts(asked.at("/rules"), "")).containsExactly("explicit_request", "asks");
    assertThat(texts(asked.at("/heard"), "/command")).contains("start_handoff");
    assertThat(asked.at("/heard/0/because").asString()).contains("human");
    assertThat(texts(asked.at("/handoff/asking"), "")).containsExactly("email", "name");
    JsonNode given = decision(whole, 6);
    assertThat(texts(given.at("/rules"), "")).containsExactly("submits");
    assertThat(given.at("/handoff/status").asString()).isEqualTo("submitted");
    assertThat(given.at("/known/email/source").asString()).isEqualTo("typed");
    assertThat(given.at("/known/email/verified").asBoolean()).isFalse();
    assertThat(whole.at("/handoffs/0/reference").asString()).isEqualTo(shopper.reference());
    assertThat(whole.at("/handoffs/0/details/email/value").asString())
        .isEqualTo("mary@example.com");
    assertThat(whole.at("/handoffs/0/details/email/state").asString()).isEqualTo("given");
    assertThat(whole.at("/conversation/handoff/reference").asString())
        .isEqualTo(shopper.reference());
    assertThat(texts(store.admin().get(store.path("/audit")).at("/items"), "/what"))
        .contains("read a conversation");
  }

  @Test
  void secrets_are_masked_in_the_reasons_too() {
    TestStore store = TestStore.create(http);
    Shopper shopper = Shopper.at(http, store.id());
    shopper.says("human please, you charged 4111 1111 1111 1111 twice");
    assertThat(whole(store, shopper).toString()).doesNotContain("1111 1111").contains("charged");
  }

  @Test
  void the_list_turns_pages_newest_first_and_leaves_out_chats_without_a_word() {
    TestStore store = TestStore.create(http);
    List<String> held = new ArrayList<>();
    for (int i = 0; i < 53; i++) {
      Shopper shopper = Shopper.at(http, store.id());
      if (i % 10 != 0) {
        shopper.says("hello");
        held.add(shopper.id());
      }
    }
    Shopper.opening(http, store.id(), Map.of("startHandoff", true));
    List<String> listed = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = store.admin().get(store.path("/conversations?cursor=" + cursor)).json();
      listed.addAll(texts(page.at("/items"), "/id"));
      cursor = page.at("/nextCursor").asString("");
    } while (!cursor.isEmpty());
    assertThat(listed).doesNotHaveDuplicates().containsAll(held).hasSize(held.size() + 1);
  }

  @Test
  void the_list_can_be_narrowed_to_how_the_handoff_stands() {
    TestStore store = TestStore.create(http);
    Shopper chatting = Shopper.at(http, store.id());
    chatting.says("hello");
    Shopper asked = Shopper.at(http, store.id());
    asked.says("human please");
    Shopper gone = Shopper.at(http, store.id());
    gone.says("human please");
    gone.says("never mind");
    assertThat(ids(store, "none")).containsExactly(chatting.id());
    assertThat(ids(store, "collecting")).containsExactly(asked.id());
    assertThat(ids(store, "cancelled")).containsExactly(gone.id());
    assertThat(ids(store, "abandoned")).isEmpty();
    assertThat(store.admin().get(store.path("/conversations?status=lost")).status()).isEqualTo(400);
  }

  private static List<String> ids(TestStore store, String status) {
    return texts(
        store.admin().get(store.path("/conversations?status=" + status)).at("/items"), "/id");
  }

  @Test
  void another_store_and_a_rehearsal_are_not_there() {
    TestStore one = TestStore.create(http);
    TestStore other = TestStore.create(http);
    Shopper shopper = Shopper.at(http, one.id());
    shopper.says("hello");
    JsonNode settings = one.settings().json();
    String rehearsal =
        one.admin()
            .post(one.path("/preview/conversations"), settings.toString())
            .text("/conversationId");
    assertThat(one.admin().get(one.path("/conversations/" + rehearsal)).status()).isEqualTo(404);
    assertThat(other.admin().get(other.path("/conversations/" + shopper.id())).status())
        .isEqualTo(404);
    assertThat(other.admin().get(other.path("/conversations")).at("/items").size()).isZero();
    assertThat(one.admin().get(one.path("/conversations")).at("/items").size()).isEqualTo(1);
  }
}
