package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Shopper;
import dev.baton.testing.TestStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Order numbers are looked up in a connected shop: section 1.2, rule 5, and section 4.2. */
@BatonTest
class OrderLookUpTest {
  private final Http http;
  private final TestStore demo;

  OrderLookUpTest(Http http) {
    this.http = http;
    this.demo = TestStore.demo(http);
  }

  @BeforeEach
  void collectOrderNumbers() {
    demo.collects("orderNumber", true);
  }

  @AfterEach
  void asItWas() {
    demo.with("information", Map.of("orderNumber", Map.of("enabled", false, "required", false)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no wait dont cancel", "no don't cancel it", "nein, bitte nicht stornieren"})
  void a_no_that_names_the_act_leaves_the_order_alone(String no) {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("cancel my order 12345, jane@example.com");
    assertThat(shopper.says(no)).containsAnyOf("not cancelled", "nicht storniert");
  }

  @Test
  void an_unknown_number_that_was_asked_for_is_to_be_checked_once_and_accepted_then() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("human please, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    assertThat(shopper.asking()).containsExactly("orderNumber");
    assertThat(shopper.says("#99991")).contains("#99991").contains("check the number");
    assertThat(shopper.asking()).containsExactly("orderNumber");
    shopper.says("#99992");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/orderNumber/state")).isEqualTo("not_found");
    assertThat(shopper.handoff("/details/orderNumber/value")).isEqualTo("99992");
  }

  @Test
  void insisting_on_an_unknown_number_is_accepted() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("human please, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    shopper.says("#99991");
    shopper.says("#99991");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/orderNumber/state")).isEqualTo("not_found");
  }

  @Test
  void an_order_under_another_email_is_accepted_without_a_hint_and_marked_for_the_agent() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("human please, my lamp is broken");
    shopper.says("Mary Poole mary@example.com");
    shopper.says("#12350");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/orderNumber/state")).isEqualTo("given");
    assertThat(shopper.answer().body())
        .doesNotContain("another email")
        .doesNotContain("Omar")
        .doesNotContain("omar@");
    assertThat(demo.ticket(shopper.reference()).toString()).contains("another email");
  }

  @Test
  void an_order_of_the_same_email_supplies_the_name_masked_for_the_shopper() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("human please, it is about order 12350");
    assertThat(shopper.asking()).containsExactly("email");
    shopper.says("omar@example.com");
    assertThat(shopper.hasTicket()).isTrue();
    assertThat(shopper.handoff("/details/name/value")).isEqualTo("O•••");
    assertThat(shopper.handoff("/details/name/source")).isEqualTo("order");
    assertThat(shopper.answer().body()).doesNotContain("Haddad");
    assertThat(demo.ticket(shopper.reference()).at("/requester/name").asString())
        .isEqualTo("Omar Haddad");
  }

  @Test
  void an_order_never_supplies_an_email_or_a_phone() {
    Shopper shopper = Shopper.at(http, "demo");
    shopper.says("human please, it is about order 12350");
    assertThat(shopper.answer().body()).doesNotContain("omar").doesNotContain("Omar");
    assertThat(shopper.answer().at("/handoff/details").propertyNames())
        .containsExactlyElementsOf(List.of("orderNumber"));
  }

  @Test
  void a_number_alone_is_an_orders_before_anything_was_asked() {
    Shopper shopper = Shopper.at(http, "demo");
    assertThat(shopper.says("12346")).contains("made a note");
    shopper.says("where is it?");
    assertThat(shopper.says("jane@example.com")).contains("1Z999AA10123456784");
  }
}
