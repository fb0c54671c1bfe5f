package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Having an order sent elsewhere, from the chat to the shop or the ticket: section 4.2, "does not
 * make the shopper verified".
 */
@BatonTest
class ChangeAddressStoryTest {
  private static final String ELSEWHERE = "5 Main St, Boston MA 02110";

  private final Http http;
  private final JdbcClient jdbc;

  ChangeAddressStoryTest(Http http, JdbcClient jdbc) {
    this.http = http;
    this.jdbc = jdbc;
  }

  private Shopper signedIn(String who) {
    String token =
        http.post("/api/v1/storefront/demo/demo-customers/" + who + "/identity-token", Map.of())
            .text("/identityToken");
    return Shopper.opening(http, "demo", Map.of("identityToken", token));
  }

  /** The acts of a conversation in the shop. */
  private List<String> acts(Shopper shopper) {
    return jdbc.sql("SELECT kind || ' ' || outcome FROM shop_act WHERE conversation_id = :id")
        .param("id", shopper.id())
        .query(String.class)
        .list();
  }

  @Test
  void a_signed_in_customer_says_it_all_at_once_and_then_yes() {
    Shopper jane = signedIn("jane");
    assertThat(jane.says("please send my order 12345 to " + ELSEWHERE + " instead"))
        .contains("Shall I send order #12345 to this address?")
        .contains("Jane Doe, 5 Main St, Boston, MA 02110, United States");
    assertThat(acts(jane)).isEmpty();
    String id = UUID.randomUUID().toString();
    Answer yes = sent(jane, id);
    assertThat(yes.body()).contains("Order #12345 now goes to Jane Doe, 5 Main St, Boston");
    assertThat(sent(jane, id).body()).isEqualTo(yes.body());
    assertThat(acts(jane)).containsExactly("address accepted");
    assertThat(jane.status()).isEmpty();
  }

  private static Answer sent(Shopper shopper, String messageId) {
    return shopper
        .http()
        .post(
            "/api/v1/conversations/" + shopper.id() + "/messages",
            Map.of("id", messageId, "text", "yes"));
  }

  @Test
  void number_and_email_open_a_ticket_with_the_new_address_and_change_nothing() {
    Shopper shopper = Shopper.at(http, "demo");
    assertThat(
            shopper.says(
                "please send order 12345 to " + ELSEWHERE + " instead, I am jane@example.com"))
        .contains("customers who are signed in")
        .contains("5 Main St, Boston, MA 02110");
    assertThat(shopper.hasTicket()).isTrue();
    JsonNode ticket = TestStore.demo(http).ticket(shopper.reference());
    assertThat(ticket.at("/tags").toString()).contains("change_address");
    assertThat(ticket.at("/body/text").asString())
        .contains("Wants an order sent to another address: 5 Main St, Boston, MA 02110")
        .contains("Left to a person")
        .contains("12345");
    assertThat(acts(shopper)).isEmpty();
  }

  @Test
  void an_address_is_no_order_number_no_phone_and_no_name() {
    Shopper jane = signedIn("jane");
    jane.says("I moved, change the delivery address of order 12345");
    assertThat(jane.says("12345 Sunset Blvd, Los Angeles, CA 90028"))
        .contains("12345 Sunset Blvd, Los Angeles, CA 90028");
    assertThat(jane.says("no")).contains("What should the address be?");
    assertThat(jane.says("5551234567 Main St, Apt 4B, Boston MA 02110"))
        .contains("5551234567 Main St, Apt 4B, Boston, MA 02110");
    assertThat(jane.says("never mind")).doesNotContain("now goes");
    assertThat(signedIn("jane").says("my new address is " + ELSEWHERE)).contains("02110");
    assertThat(jane.looks().at("/handoff").isMissingNode() || jane.status().isEmpty()).isTrue();
    assertThat(acts(jane)).isEmpty();
  }

  @Test
  void a_bare_postcode_is_no_order_number_and_a_street_no_name() {
    Shopper jane = signedIn("jane");
    jane.says("change the delivery address of order 12345");
    jane.says("Calle Mayor 12");
    jane.says("Boston, MA");
    assertThat(jane.says("02110")).contains("Shall I send order #12345");
    jane.says("no");
    jane.says("never mind");
    assertThat(jane.says("where is my order?")).contains("#12345").doesNotContain("email");
    jane.says("human please");
    assertThat(jane.handoff("/details/name/value")).isEqualTo("Jane Doe");
    assertThat(jane.handoff("/details/orderNumber/value")).isEqualTo("12345");
  }

  @Test
  void whoever_says_where_to_send_it_without_a_number_is_understood() {
    assertThat(signedIn("jane").says("send my order to 9 Oak Rd, Salem, MA 01970 please"))
        .contains("Shall I send order #12345")
        .contains("9 Oak Rd, Salem, MA 01970");
    assertThat(signedIn("jane").says("I want order 12345 sent to " + ELSEWHERE))
        .contains("Shall I send order #12345");
  }

  @Test
  void a_question_beside_a_yes_is_no_yes() {
    Shopper jane = signedIn("jane");
    jane.says("send order 12345 to " + ELSEWHERE);
    assertThat(jane.says("ok wait are you a bot?")).doesNotContain("now goes");
    assertThat(acts(jane)).isEmpty();
    assertThat(jane.says("yes")).contains("Shall I send");
    assertThat(jane.says("yes")).contains("now goes");
    Shopper again = signedIn("jane");
    again.says("cancel my order 12345");
    assertThat(again.says("ok wait are you a bot?")).doesNotContain("is cancelled");
    assertThat(acts(again)).isEmpty();
  }

  @Test
  void a_mere_mention_of_an_address_starts_nothing() {
    for (String mention :
        List.of(
            "I live at " + ELSEWHERE,
            "my address is " + ELSEWHERE,
            "mi dirección es Calle Mayor 12, 28013 Madrid",
            "meine Adresse ist Hauptstraße 5, 10115 Berlin",
            "where is my order? my address is " + ELSEWHERE,
            "do you have a shop at " + ELSEWHERE + "?",
            "can you ship to " + ELSEWHERE + "?")) {
      assertThat(signedIn("jane").says(mention))
          .as(mention)
          .doesNotContain("Shall I send", "Where should", "signed in");
    }
  }

  @Test
  void whoever_asks_for_a_person_in_the_middle_gets_one_who_knows_the_address() {
    Shopper jane = signedIn("jane");
    jane.says("send order 12345 to " + ELSEWHERE);
    jane.says("let me talk to a human please");
    assertThat(jane.hasTicket()).isTrue();
    JsonNode ticket = TestStore.demo(http).ticket(jane.reference());
    assertThat(ticket.at("/body/text").asString()).contains("5 Main St, Boston, MA 02110");
    assertThat(acts(jane)).isEmpty();
  }

  @Test
  void the_same_in_other_languages() {
    Shopper spanish = signedIn("jane");
    assertThat(
            spanish.says(
                "quiero cambiar la dirección de mi pedido 12345 a Calle Mayor 12, 28013 Madrid,"
                    + " España"))
        .contains("¿Envío el pedido #12345 a esta dirección?")
        .contains("Calle Mayor 12, Madrid, 28013, España");
    assertThat(spanish.says("no")).contains("no ha cambiado nada");
    Shopper german = signedIn("jane");
    assertThat(german.says("Ich möchte die Lieferadresse meiner Bestellung 12345 ändern"))
        .contains("Wohin soll");
    assertThat(german.says("Hauptstraße 5, 10115 Berlin")).contains("In welchem Land");
    assertThat(german.says("Deutschland"))
        .contains("Soll ich die Bestellung #12345")
        .contains("Hauptstraße 5, Berlin, 10115, Deutschland");
    assertThat(german.says("ja")).contains("geht jetzt an");
    assertThat(acts(german)).containsExactly("address accepted");
  }

  @Test
  void what_has_shipped_is_explained_and_then_a_person_offered() {
    assertThat(signedIn("jane").says("send order 12346 to " + ELSEWHERE))
        .contains("already shipped")
        .containsAnyOf("team", "person");
  }

  @Test
  void whether_an_order_goes_to_an_address_that_is_only_mentioned_is_asked() {
    Shopper jane = signedIn("jane");
    assertThat(jane.says("My address is " + ELSEWHERE)).contains("Should an order go to this");
    assertThat(jane.says("12345")).contains("Shall I send order #12345").contains("02110");
    assertThat(jane.says("yes")).contains("now goes");
    Shopper other = signedIn("jane");
    other.says("My address is " + ELSEWHERE);
    assertThat(other.says("where is order 12346?")).contains("1Z999AA10123456784");
    Shopper no = signedIn("jane");
    no.says("My address is " + ELSEWHERE);
    assertThat(no.says("no")).contains("not changed any address");
  }

  @Test
  void the_number_of_the_order_becomes_no_postcode() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("please send my order to " + ELSEWHERE);
    shopper.says("12350");
    assertThat(shopper.says("omar@example.com")).contains("MA 02110").doesNotContain("MA 12350");
  }

  @Test
  void why_an_address_cannot_be_changed_any_more_is_told_again() {
    Shopper jane = signedIn("jane");
    assertThat(jane.says("change the address of 12346 please")).contains("already shipped");
    assertThat(jane.says("why?")).contains("already shipped").contains("Shall I pass this");
  }
}
