package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.Shopper;
import dev.baton.testing.StatementCount;
import dev.baton.testing.TestStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a merchant's instructions do in conversations, and what they can never do. */
@BatonTest
class InstructionsTest {
  private static final Map<String, Object> OVER_100 =
      Map.of("type", "order_total", "is", "over", "amount", "100", "currency", "USD");
  private static final Map<String, Object> FRENCH =
      Map.of("type", "language", "is", "one_of", "values", List.of("fr"));
  private static final String CANCEL = "cancel my order 12345, jane@example.com";
  private static final String WHY =
      "Handed off because of your instruction “Big orders”: total 108.00 USD is over 100.00 USD.";

  private final Http http;
  private final TestStore store;

  InstructionsTest(Http http) {
    this.http = http;
    this.store = withShop(http);
  }

  private static TestStore withShop(Http http) {
    TestStore made = TestStore.create(http);
    Answer shop = made.admin().put(made.path("/shop"), Map.of("type", "demo"));
    assertThat(shop.status()).as(shop.body()).isEqualTo(200);
    return made;
  }

  private void instruct(
      String name, @Nullable String skill, String act, List<Map<String, Object>> conditions) {
    Map<String, Object> wanted = new HashMap<>();
    wanted.put("name", name);
    wanted.put("skill", skill);
    wanted.put("act", act);
    wanted.put("conditions", conditions);
    Answer made = store.admin().post(store.path("/instructions"), wanted);
    assertThat(made.status()).as(made.body()).isEqualTo(201);
  }

  private void bigOrdersGoToPeople() {
    instruct("Big orders", null, "hand_off", List.of(OVER_100));
  }

  private Shopper shopper() {
    return Shopper.at(http, store.id());
  }

  @Test
  void a_big_order_goes_straight_to_a_person_with_all_that_is_known() {
    bigOrdersGoToPeople();
    Shopper jane = shopper();
    String said = jane.says(CANCEL);
    assertThat(said).contains("looks after order #12345 personally").doesNotContain("108");
    assertThat(jane.handoff("/reason")).isEqualTo("skill");
    assertThat(jane.handoff("/skill")).isEqualTo("cancel_order");
    assertThat(jane.hasTicket()).isTrue();
    var ticket = store.ticket(jane.reference());
    assertThat(ticket.at("/summary").asString())
        .startsWith("Wants to cancel an order (order #12345). " + WHY);
    assertThat(ticket.at("/body/text").asString()).contains(WHY);
    assertThat(Shopper.at(http, store.id()).says("where is order 12345, jane@example.com"))
        .doesNotContain("cancelled");
  }

  @Test
  void it_is_shown_why_in_the_conversation() {
    bigOrdersGoToPeople();
    Shopper jane = shopper();
    jane.says(CANCEL);
    Answer whole = store.admin().get(store.path("/conversations/" + jane.id()));
    assertThat(whole.at("/messages/1/decision/instructions/0/explanation").asString())
        .isEqualTo(WHY);
    assertThat(whole.at("/messages/1/decision/rules").toString()).contains("instruction_hands_off");
  }

  @Test
  void a_small_order_is_dealt_with_as_ever() {
    bigOrdersGoToPeople();
    Shopper omar = shopper();
    assertThat(omar.says("cancel my order 12350, omar@example.com")).contains("Shall I cancel");
    assertThat(omar.says("yes")).contains("cancelled");
    assertThat(omar.status()).isEmpty();
  }

  @Test
  void an_instruction_that_came_in_between_stops_the_act_itself() {
    Shopper jane = shopper();
    assertThat(jane.says(CANCEL)).contains("Shall I cancel");
    bigOrdersGoToPeople();
    jane.says("yes");
    assertThat(jane.handoff("/reason")).isEqualTo("skill");
    assertThat(Shopper.at(http, store.id()).says("where is order 12345, jane@example.com"))
        .doesNotContain("cancelled");
  }

  /** Otherwise whoever guesses numbers would learn which orders are big, or whose is a VIP. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cancel my order 12345, mallory@example.com",
        "cancel my order 99999, jane@example.com",
        "cancel my order 12345",
        "where is my order 12345"
      })
  void nothing_shows_of_an_order_that_is_not_open_to_the_shopper(String text) {
    String usual = shopper().says(text);
    bigOrdersGoToPeople();
    instruct(
        "VIP", null, "offer", List.of(Map.of("type", "customer_tag", "values", List.of("VIP"))));
    Shopper stranger = shopper();
    assertThat(stranger.says(text)).isEqualTo(usual);
    assertThat(stranger.status()).isEmpty();
  }

  @Test
  void a_tag_of_the_customer_leads_to_an_offer_once_and_a_no_goes_on() {
    instruct(
        "VIP", null, "offer", List.of(Map.of("type", "customer_tag", "values", List.of("vip"))));
    Shopper omar = shopper();
    assertThat(omar.says("cancel my order 12350, omar@example.com"))
        .contains("can look after order #12350 personally")
        .contains("Shall I pass this to our team?");
    assertThat(omar.status()).isEmpty();
    omar.says("no");
    assertThat(omar.says("then cancel order 12350 please")).contains("Shall I cancel");
    Shopper other = shopper();
    other.says("cancel my order 12350, omar@example.com");
    other.says("yes please");
    assertThat(other.hasTicket()).isTrue();
    assertThat(store.ticket(other.reference()).at("/summary").asString())
        .contains("A person was offered because of your instruction “VIP”");
  }

  @Test
  void a_skill_can_always_go_to_people() {
    instruct("Returns", "return_order", "hand_off", List.of());
    Shopper jane = shopper();
    jane.says("I want to return order 12347");
    assertThat(jane.status()).isEqualTo("collecting");
    assertThat(jane.handoff("/skill")).isEqualTo("return_order");
    assertThat(shopper().says("where is order 12346, jane@example.com")).contains("1Z999AA1");
  }

  @Test
  void a_language_goes_to_people_once_it_is_said_what_it_is_about() {
    instruct("French", null, "hand_off", List.of(FRENCH));
    Shopper shopper = shopper();
    shopper.says("Bonjour !");
    assertThat(shopper.status()).isEmpty();
    assertThat(shopper.says("Je voudrais savoir où est mon colis, il devait arriver hier"))
        .contains("équipe d'assistance");
    assertThat(shopper.handoff("/reason")).isEqualTo("skill");
    shopper.says("Non");
    assertThat(shopper.status()).isEqualTo("cancelled");
    shopper.says("Je voudrais savoir où est mon colis");
    assertThat(shopper.status()).isEqualTo("cancelled");
    Shopper english = shopper();
    english.says("I would like to know where my parcel is");
    assertThat(english.status()).isEmpty();
  }

  @Test
  void hours_and_products_lead_to_an_offer_beside_the_answer() {
    store.with("hours", Map.of("week", Map.of()));
    instruct(
        "Lamps at night",
        null,
        "offer",
        List.of(
            Map.of("type", "team_hours", "is", "outside"),
            Map.of("type", "product", "values", List.of("lamp"))));
    assertThat(shopper().says("is the teapot in stock?")).doesNotContain("Shall I pass");
    Shopper shopper = shopper();
    assertThat(shopper.says("is the reading lamp in stock?"))
        .contains("Reading Lamp")
        .contains("Shall I pass this to our team?");
    assertThat(shopper.says("no thanks")).doesNotContain("Shall I pass");
    assertThat(shopper.says("how tall is the reading lamp?")).doesNotContain("Shall I pass");
  }

  @Test
  void never_offering_first_silences_what_is_only_inferred() {
    Shopper usual = shopper();
    usual.says("the blue thing hums in a green way");
    assertThat(usual.says("the green thing hums in a blue way")).contains("Shall I pass");
    instruct("Quiet", null, "never_offer_first", List.of());
    Shopper shopper = shopper();
    shopper.says("the blue thing hums in a green way");
    assertThat(shopper.says("the green thing hums in a blue way"))
        .isNotBlank()
        .doesNotContain("Shall I pass");
    assertThat(shopper.says("this is ridiculous, you are useless"))
        .isNotBlank()
        .doesNotContain("Shall I pass");
    assertThat(shopper.status()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "human please",
        "quiero hablar con una persona",
        "I will see you in court, my lawyer is informed",
        "I want to cancel part of my order 12345",
        "my parcel says delivered but it never arrived"
      })
  void nothing_switches_off_a_request_a_sensitive_topic_or_a_skills_own_need(String text) {
    instruct("Quiet", null, "never_offer_first", List.of());
    instruct("Offer", null, "offer", List.of(OVER_100));
    Shopper shopper = shopper();
    shopper.says(text);
    assertThat(shopper.status()).as(text).isEqualTo("collecting");
  }

  @Test
  void the_stores_own_no_is_still_followed_by_an_offer() {
    instruct("Quiet", null, "never_offer_first", List.of());
    assertThat(shopper().says("I want to return order 12348, jane@example.com"))
        .contains("Shall I pass this to our team?");
  }

  @Test
  void another_stores_instructions_never_apply() {
    bigOrdersGoToPeople();
    TestStore other = withShop(http);
    Shopper jane = Shopper.at(http, other.id());
    assertThat(jane.says(CANCEL)).contains("Shall I cancel");
    assertThat(other.admin().get(other.path("/instructions")).at("/items")).isEmpty();
  }

  @Test
  void a_rehearsal_follows_them_too_and_opens_nothing() {
    bigOrdersGoToPeople();
    Answer opened =
        store
            .admin()
            .post(
                store.path("/preview/conversations"), Map.of("settings", store.settings().json()));
    Answer said =
        http.as(opened.text("/token"))
            .post(
                "/api/v1/conversations/" + opened.text("/conversationId") + "/messages",
                Map.of("id", UUID.randomUUID(), "text", CANCEL));
    assertThat(said.text("/preview/ticket/summary")).contains(WHY);
    assertThat(store.tickets()).isZero();
  }

  @Test
  void they_cost_a_turn_no_statement() {
    Shopper before = shopper();
    before.says("hello there");
    int usual = count(before, "the blue thing hums in a green way");
    bigOrdersGoToPeople();
    instruct("French", null, "hand_off", List.of(FRENCH));
    Shopper after = shopper();
    after.says("hello there");
    assertThat(count(after, "the blue thing hums in a green way")).isLessThanOrEqualTo(usual);
    Shopper submitting = shopper();
    submitting.says(CANCEL);
    var all = StatementCount.of(submitting.answer());
    assertThat(all.count()).as(all.toString()).isLessThanOrEqualTo(14);
    assertThat(submitting.hasTicket()).isTrue();
  }

  private static int count(Shopper shopper, String text) {
    shopper.says(text);
    return StatementCount.of(shopper.answer()).count();
  }
}
