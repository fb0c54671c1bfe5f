package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.SettableClock;
import dev.baton.testing.ShopLogin;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing in and out in the middle of things, claims, and the same customer elsewhere. */
@BatonTest
class SignedInTest {
  private final Http http;
  private final SettableClock clock;

  SignedInTest(Http http, SettableClock clock) {
    this.http = http;
    this.clock = clock;
  }

  private static Answer identify(Shopper shopper, Map<String, ?> who) {
    return shopper.http().post("/api/v1/conversations/" + shopper.id() + "/identity", who);
  }

  private static Answer signOut(Shopper shopper) {
    return shopper.http().delete("/api/v1/conversations/" + shopper.id() + "/identity");
  }

  private static Map<String, Object> token(String token) {
    return Map.of("identityToken", token);
  }

  @Test
  void signing_in_answers_the_question_that_stands() {
    TestStore store = TestStore.create(http);
    Shopper jane = Shopper.at(http, store.id());
    jane.says("my mug came broken, human please");
    assertThat(jane.asking()).containsExactly("email", "name");
    Answer signedIn = identify(jane, token(ShopLogin.of(store, clock).jane()));
    assertThat(signedIn.status()).isEqualTo(200);
    assertThat(signedIn.text("/identity")).isEqualTo("verified");
    assertThat(signedIn.at("/messages").toString())
        .contains("signed in")
        .contains("jane@example.com")
        .contains("forwarded");
    assertThat(signedIn.text("/handoff/status")).isIn("submitted", "delivered");
    assertThat(store.tickets()).isEqualTo(1);
  }

  @Test
  void signing_in_before_anything_is_asked_says_nothing() {
    TestStore store = TestStore.create(http);
    Shopper jane = Shopper.at(http, store.id());
    Answer signedIn = identify(jane, token(ShopLogin.of(store, clock).jane()));
    assertThat(signedIn.at("/messages").size()).isZero();
    assertThat(jane.looks().path("identity").asString()).isEqualTo("verified");
    jane.says("my mug came broken, human please");
    assertThat(jane.hasTicket()).isTrue();
  }

  @Test
  void what_was_typed_here_stays_the_last_word() {
    TestStore store = TestStore.create(http);
    Shopper jane = Shopper.at(http, store.id());
    jane.says("human please, my email is jane.work@example.com");
    identify(jane, token(ShopLogin.of(store, clock).jane()));
    jane.looks();
    assertThat(jane.handoff("/details/email/value")).isEqualTo("jane.work@example.com");
    assertThat(jane.handoff("/details/name/value")).isEqualTo("Jane Doe");
  }

  @Test
  void typing_the_proven_address_keeps_it_proven() {
    TestStore store = TestStore.create(http).collects("phone", true);
    Shopper jane = Shopper.opening(http, store.id(), token(ShopLogin.of(store, clock).jane()));
    jane.says("human please, I am jane@example.com");
    assertThat(jane.answer().at("/handoff/details/email/verified").asBoolean()).isTrue();
  }

  @Test
  void a_rejected_token_takes_the_recognition_away() {
    TestStore store = TestStore.create(http).collects("phone", true);
    ShopLogin login = ShopLogin.of(store, clock);
    Shopper jane = Shopper.opening(http, store.id(), token(login.jane()));
    jane.says("human please");
    assertThat(jane.handoff("/details/email/value")).isEqualTo("jane@example.com");
    Answer rejected = identify(jane, token(login.with("x".repeat(43)).jane()));
    assertThat(rejected.text("/identity")).isEqualTo("rejected");
    assertThat(rejected.body()).doesNotContain("jane@example.com").doesNotContain("Jane Doe");
    assertThat(jane.says("+1 415 555 2671")).contains("email");
  }

  @Test
  void a_yes_after_the_recognition_was_taken_away_does_nothing() {
    Shopper jane =
        Shopper.opening(http, "demo", token(ShopLogin.of(TestStore.demo(http), clock).jane()));
    assertThat(jane.says("cancel my order 12345")).contains("Shall I cancel");
    identify(jane, token("not.a.token"));
    assertThat(jane.says("yes")).doesNotContain("is cancelled");
    Shopper later = Shopper.at(http, "demo");
    assertThat(later.says("where is my order 12345? jane@example.com")).contains("not shipped");
  }

  @Test
  void another_customer_gets_no_view_of_this_conversation() {
    TestStore store = TestStore.create(http);
    ShopLogin login = ShopLogin.of(store, clock);
    Shopper jane = Shopper.opening(http, store.id(), token(login.jane()));
    Answer omar = identify(jane, token(login.token("9", Map.of("email", "omar@example.com"))));
    assertThat(omar.status()).isEqualTo(409);
    assertThat(omar.text("/errors/0/code")).isEqualTo("other_customer");
    assertThat(jane.looks().path("identity").asString()).isEqualTo("verified");
  }

  @Test
  void signing_out_leaves_nothing_behind() {
    TestStore store = TestStore.create(http);
    Shopper jane = Shopper.opening(http, store.id(), token(ShopLogin.of(store, clock).jane()));
    jane.says("my mug came broken, human please");
    Answer out = signOut(jane);
    assertThat(out.status()).isEqualTo(200);
    String fresh = out.text("/visitorId");
    assertThat(fresh).isNotBlank().isNotEqualTo(jane.visitor());
    assertThat(jane.http().get("/api/v1/conversations/" + jane.id()).status()).isEqualTo(404);
    assertThat(signOut(jane).status()).isEqualTo(404);
    for (String visitor : new String[] {fresh, jane.visitor()}) {
      Shopper next = Shopper.opening(http, store.id(), Map.of("visitorId", visitor));
      assertThat(next.says("human please")).doesNotContain("j•••").doesNotContain("jane");
      assertThat(next.asking()).containsExactly("email", "name");
      assertThat(next.confirming()).isEmpty();
    }
  }

  @Test
  void the_same_customer_on_another_device_is_one_shopper() {
    TestStore store = TestStore.create(http).collects("phone", true);
    ShopLogin login = ShopLogin.of(store, clock);
    Shopper phone = Shopper.opening(http, store.id(), token(login.jane()));
    phone.says("my mug came broken, human please");
    phone.says("+1 415 555 2671");
    assertThat(phone.hasTicket()).isTrue();
    Shopper laptop = Shopper.opening(http, store.id(), token(login.jane()));
    assertThat(laptop.visitor()).isNotEqualTo(phone.visitor());
    String said = laptop.says("the lid is missing too, human please");
    assertThat(laptop.hasTicket()).isTrue();
    assertThat(said).contains("+14155552671");
    assertThat(laptop.handoff("/details/phone/source")).isEqualTo("earlier");
    assertThat(store.ticket(laptop.reference()).toString()).contains(phone.reference());
  }

  @Test
  void what_a_stranger_gave_under_the_proven_address_is_theirs_now() {
    TestStore store = TestStore.create(http).collects("phone", true);
    Shopper before = Shopper.at(http, store.id());
    before.says("human please");
    before.says("Jane Doe, jane@example.com");
    before.says("+1 415 555 2671");
    assertThat(before.hasTicket()).isTrue();
    Shopper jane =
        Shopper.opening(
            http,
            store.id(),
            token(ShopLogin.of(store, clock).token("7", Map.of("email", "jane@example.com"))));
    jane.says("human please");
    assertThat(jane.hasTicket()).isTrue();
    assertThat(jane.handoff("/details/phone/value")).isEqualTo("+14155552671");
  }

  @Test
  void a_claim_receives_a_ticket_and_sees_nothing() {
    TestStore demo = TestStore.demo(http);
    Map<String, Object> jane = new HashMap<>();
    jane.put("identity", Map.of("email", "jane@example.com", "name", "Jane Doe"));
    Shopper claimed = Shopper.opening(http, demo.id(), jane);
    assertThat(claimed.says("where is my order 12346?")).doesNotContain("1Z999AA10123456784");
    Shopper again = Shopper.opening(http, demo.id(), jane);
    again.says("my mug came broken, human please");
    assertThat(again.hasTicket()).isTrue();
    assertThat(again.answer().at("/handoff/details/email/verified").asBoolean()).isFalse();
  }

  @Test
  void a_claim_changes_nothing_that_is_proven() {
    TestStore store = TestStore.create(http);
    Shopper jane = Shopper.opening(http, store.id(), token(ShopLogin.of(store, clock).jane()));
    Answer claimed = identify(jane, Map.of("identity", Map.of("email", "omar@example.com")));
    assertThat(claimed.text("/identity")).isEqualTo("verified");
    jane.says("my mug came broken, human please");
    assertThat(jane.handoff("/details/email/value")).isEqualTo("jane@example.com");
  }

  @Test
  void a_user_hash_proves_what_it_was_made_of() {
    TestStore demo = TestStore.demo(http);
    String secret = ShopLogin.of(demo, clock).secret();
    Shopper byEmail =
        stated(
            demo,
            Map.of(
                "email",
                "jane@example.com",
                "userHash",
                ShopLogin.hash(secret, "jane@example.com")));
    assertThat(byEmail.says("where is my order 12346?")).contains("1Z999AA10123456784");
    Shopper byId =
        stated(
            demo,
            Map.of(
                "userId", "7",
                "email", "jane@example.com",
                "userHash", ShopLogin.hash(secret, "7")));
    assertThat(byId.says("where is my order 12346?")).doesNotContain("1Z999AA10123456784");
    for (String wrong : new String[] {"", "00", "x".repeat(64), ShopLogin.hash(secret, "8")}) {
      Answer opened =
          http.post(
              "/api/v1/storefront/demo/conversations",
              Map.of("identity", Map.of("userId", "7", "userHash", wrong)));
      assertThat(opened.text("/identity")).as(wrong).isEqualTo("rejected");
    }
  }

  private Shopper stated(TestStore store, Map<String, String> identity) {
    return Shopper.opening(http, store.id(), Map.of("identity", identity));
  }

  @Test
  void the_demo_shop_lets_anybody_play_its_customers() {
    Answer all = http.get("/api/v1/storefront/demo/demo-customers");
    assertThat(all.text("/items/0/name")).isEqualTo("Jane Doe");
    Answer made = http.post("/api/v1/storefront/demo/demo-customers/jane/identity-token", Map.of());
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("/demo").asBoolean()).isTrue();
    Shopper jane = Shopper.opening(http, "demo", token(made.text("/identityToken")));
    assertThat(jane.says("where is my order 12346?")).contains("1Z999AA10123456784");
    TestStore other = TestStore.create(http);
    assertThat(
            http.post(
                    "/api/v1/storefront/" + other.id() + "/demo-customers/jane/identity-token",
                    Map.of())
                .status())
        .isEqualTo(404);
    Answer carried =
        http.post(
            "/api/v1/storefront/" + other.id() + "/conversations",
            token(made.text("/identityToken")));
    assertThat(carried.text("/identity")).isEqualTo("rejected");
    clock.advance(Duration.ofMinutes(12));
    Answer late =
        http.post("/api/v1/storefront/demo/conversations", token(made.text("/identityToken")));
    assertThat(late.text("/identity")).isEqualTo("rejected");
  }

  @Test
  void an_erased_customer_is_met_as_a_stranger() {
    TestStore store = TestStore.create(http).collects("phone", true);
    ShopLogin login = ShopLogin.of(store, clock);
    Shopper jane = Shopper.opening(http, store.id(), token(login.jane()));
    jane.says("human please");
    jane.says("+1 415 555 2671");
    await().until(() -> "delivered".equals(jane.looks().at("/handoff/status").asString("")));
    Answer exported =
        store.admin().post(store.path("/people/export"), Map.of("email", "jane@example.com"));
    assertThat(exported.at("/data/customers").toString())
        .contains("login::7")
        .contains("email:jane@example.com");
    assertThat(
            store
                .admin()
                .post(store.path("/people/erase"), Map.of("email", "jane@example.com"))
                .status())
        .isEqualTo(200);
    Shopper again = Shopper.opening(http, store.id(), token(login.jane()));
    again.says("human please");
    assertThat(again.asking()).containsExactly("phone");
  }
}
