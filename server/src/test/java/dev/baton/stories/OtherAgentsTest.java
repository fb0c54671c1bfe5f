package dev.baton.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.OtherAgent;
import dev.baton.testing.TestStore;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another AI agent gives up and hands its conversation over. */
@BatonTest
class OtherAgentsTest {
  private static final String WRAP_UP =
      "I have forwarded your inquiry to an agent, who will respond within 24 hours.";

  private final Http http;
  private final TestStore store;

  OtherAgentsTest(Http http) {
    this.http = http;
    this.store = TestStore.create(http);
  }

  private OtherAgent agent() {
    return OtherAgent.of(http.asAdmin(), store.id());
  }

  private static OtherAgent lamp(OtherAgent agent) {
    return agent
        .heard("My lamp arrived broken, the glass is in pieces", "2026-01-20T10:00:00Z")
        .said("I am sorry. I cannot replace it myself.", "2026-01-20T10:00:05Z");
  }

  private static List<String> texts(JsonNode lines) {
    return StreamSupport.stream(lines.spliterator(), false)
        .map(line -> line.path("author").asString("") + ": " + line.path("text").asString(""))
        .toList();
  }

  @Test
  void it_asks_what_is_missing_and_opens_the_ticket_with_the_whole_story() {
    OtherAgent agent =
        lamp(agent())
            .tried("Look up order", "The order system did not answer.")
            .with(
                "journey",
                List.of(Map.of("type", "search", "at", "2026-01-20T09:59:00Z", "query", "lamp")));
    Answer first = agent.handsOver("api");
    assertThat(first.status()).isEqualTo(201);
    assertThat(agent.ask()).contains("name and email");
    assertThat(agent.say()).isNull();
    assertThat(agent.status()).isEqualTo("collecting");
    assertThat(first.at("/handoff/asking"))
        .extracting(JsonNode::asString)
        .containsExactly("email", "name");

    agent.replies("Jane Doe, jane@example.com");
    assertThat(agent.ask()).isNull();
    assertThat(agent.say()).isEqualTo(WRAP_UP);
    assertThat(agent.status()).isEqualTo("submitted");
    assertThat(agent.detail("email")).isEqualTo("jane@example.com given typed");

    JsonNode ticket = store.ticket(agent.reference());
    assertThat(texts(ticket.path("transcript")))
        .startsWith(
            "shopper: My lamp arrived broken, the glass is in pieces",
            "assistant: I am sorry. I cannot replace it myself.")
        .contains("shopper: Jane Doe, jane@example.com", "assistant: " + WRAP_UP);
    assertThat(ticket.at("/transcript/0/at").asString()).isEqualTo("2026-01-20T10:00:00Z");
    assertThat(ticket.at("/summary").asString()).contains("lamp arrived broken");
    assertThat(ticket.at("/body/text").asString())
        .contains("Look up order", "The order system did not answer.");
    assertThat(ticket.at("/journey/0/type").asString()).isEqualTo("search");
    assertThat(ticket.path("tags")).extracting(JsonNode::asString).contains("baton", "api");
    assertThat(ticket.at("/requester/email").asString()).isEqualTo("jane@example.com");
  }

  @Test
  void nothing_said_to_the_other_agent_is_asked_again() {
    OtherAgent agent =
        lamp(agent())
            .said("May I have your email address?")
            .heard("sure, jane@example.com")
            .said("Thank you. And what is your name?")
            .heard("Jane Doe")
            .said("Let me get a person.");
    agent.handsOver("not_understood");
    assertThat(agent.status()).isEqualTo("submitted");
    assertThat(agent.ask()).isNull();
    assertThat(agent.say()).contains("jane@example.com", "Jane Doe").endsWith(WRAP_UP);
    assertThat(agent.detail("email")).isEqualTo("jane@example.com given typed");
    assertThat(agent.detail("name")).isEqualTo("Jane Doe given typed");
  }

  @Test
  void what_the_agent_knows_is_used_and_says_that_it_came_by_the_api() {
    OtherAgent agent =
        lamp(agent())
            .with(
                "details",
                Map.of("email", "jane@example.com", "name", "Jane Doe", "phone", "(212) 555-0142"));
    agent.handsOver("explicit_request");
    assertThat(agent.status()).isEqualTo("submitted");
    assertThat(agent.detail("email")).isEqualTo("jane@example.com given api");
    assertThat(agent.detail("phone")).isEqualTo("+12125550142 given api");
    JsonNode ticket = store.ticket(agent.reference());
    assertThat(ticket.path("details"))
        .anySatisfy(detail -> assertThat(detail.path("source").asString("")).isEqualTo("api"));
  }

  @Test
  void a_wrong_value_of_the_agent_is_explained_and_asked_for() {
    OtherAgent agent =
        lamp(agent()).with("details", Map.of("email", "jane@@example.com", "name", "Jane Doe"));
    agent.handsOver("api");
    assertThat(agent.status()).isEqualTo("collecting");
    assertThat(agent.ask()).contains("@").contains("email");
    agent.replies("jane@example.com");
    assertThat(agent.say()).isEqualTo(WRAP_UP);
  }

  @Test
  void an_obvious_slip_of_the_agent_is_asked_about_once() {
    OtherAgent agent =
        lamp(agent()).with("details", Map.of("email", "jane@gmial.com", "name", "Jane Doe"));
    agent.handsOver("api");
    assertThat(agent.ask()).contains("jane@gmail.com");
    agent.replies("yes");
    assertThat(agent.status()).isEqualTo("submitted");
    assertThat(store.ticket(agent.reference()).at("/requester/email").asString())
        .isEqualTo("jane@gmail.com");
  }

  @Test
  void the_rules_of_gathering_hold_why_decline_and_never_mind() {
    OtherAgent curious = lamp(agent());
    curious.handsOver("api");
    curious.replies("why do you need that?");
    assertThat(curious.status()).isEqualTo("collecting");
    assertThat(curious.ask()).isNotBlank();
    curious.replies("I won't give you my email");
    curious.replies("no, I won't give you my email");
    assertThat(curious.status()).isEqualTo("cancelled");
    assertThat(curious.handoff("/endedBecause")).isEqualTo("email_refused");
    assertThat(curious.ask()).isNull();
    assertThat(curious.say()).isNotBlank();

    OtherAgent other = lamp(agent());
    other.handsOver("api");
    other.replies("never mind");
    assertThat(other.status()).isEqualTo("cancelled");
    assertThat(other.ask()).isNull();
    assertThat(store.tickets()).isZero();
  }

  @Test
  void what_comes_after_the_ticket_joins_it() {
    OtherAgent agent = lamp(agent());
    agent.handsOver("api");
    agent.replies("Jane Doe jane@example.com");
    agent.replies("the bulb also smells burnt");
    assertThat(agent.ask()).isNull();
    assertThat(agent.say()).contains(agent.reference());
    agent.replies("sorry, my email is jane2@example.com");
    JsonNode ticket = store.ticket(agent.reference());
    assertThat(texts(ticket.path("followUps"))).anyMatch(text -> text.contains("smells burnt"));
    assertThat(ticket.at("/requester/email").asString()).isEqualTo("jane2@example.com");
    assertThat(store.tickets()).isEqualTo(1);
  }

  @Test
  void a_skill_handed_over_is_named_and_a_bare_no_straight_after_ends_it() {
    OtherAgent agent = lamp(agent()).with("skill", "return_order");
    agent.handsOver("skill");
    assertThat(agent.handoff("/skill")).isEqualTo("return_order");
    agent.replies("no");
    assertThat(agent.status()).isEqualTo("cancelled");
  }

  @Test
  void a_sensitive_topic_in_the_transcript_sets_the_priority() {
    OtherAgent agent =
        agent()
            .heard("I will sue you, my lawyer will hear about this charge")
            .with("details", Map.of("email", "jane@example.com", "name", "Jane Doe"));
    agent.handsOver("frustration");
    JsonNode ticket = store.ticket(agent.reference());
    assertThat(ticket.at("/priority").asString()).isEqualTo("high");
    assertThat(ticket.path("tags"))
        .extracting(JsonNode::asString)
        .contains("frustration", "sensitive");
  }

  @Test
  void it_speaks_the_shoppers_language() {
    OtherAgent spanish = agent().heard("Hola, mi lámpara llegó rota y quiero otra");
    spanish.handsOver("api");
    assertThat(spanish.ask()).contains("correo");
    OtherAgent german = agent().with("locale", "de-DE");
    german.handsOver("api");
    assertThat(german.ask()).contains("E-Mail");
  }

  @Test
  void secrets_are_masked_wherever_they_stand() {
    OtherAgent agent =
        agent()
            .heard("my card is 4242 4242 4242 4242")
            .tried("Charge 4242 4242 4242 4242", "refused 4242 4242 4242 4242")
            .with("journey", List.of(Map.of("type", "search", "query", "4242 4242 4242 4242")))
            .with("details", Map.of("email", "jane@example.com", "name", "Jane Doe"));
    agent.handsOver("api");
    assertThat(store.ticket(agent.reference()).toString()).doesNotContain("4242 4242 4242");
  }

  @Test
  void without_enrichment_only_the_last_message_stands_in_the_summary() {
    store.with("enrichWithJourney", false);
    OtherAgent agent =
        agent()
            .heard("My first secret wish is a blue sofa")
            .heard("My lamp arrived broken")
            .with("details", Map.of("email", "jane@example.com", "name", "Jane Doe"));
    agent.handsOver("api");
    JsonNode ticket = store.ticket(agent.reference());
    assertThat(ticket.path("transcript")).isEmpty();
    assertThat(ticket.toString()).contains("lamp arrived broken").doesNotContain("blue sofa");
  }

  @Test
  void an_order_with_its_own_email_supplies_the_name() {
    OtherAgent agent =
        OtherAgent.of(http.asAdmin(), "demo")
            .heard("I want to cancel part of my order 12345")
            .said("I cannot cancel a part.");
    agent.handsOver("skill");
    assertThat(agent.ask()).contains("email").doesNotContain("name and email");
    agent.replies("jane@example.com");
    assertThat(agent.say()).isEqualTo(WRAP_UP);
    assertThat(agent.detail("name")).isEqualTo("J••• given order");
  }

  @Test
  void a_conversation_of_300_messages_is_read_whole() {
    OtherAgent agent = agent().heard("I am Jane Doe, jane@example.com");
    for (int i = 0; i < 299; i++) {
      agent =
          i % 2 == 0 ? agent.said("I see.") : agent.heard("My lamp is broken in " + i + " pieces");
    }
    agent.handsOver("api");
    assertThat(agent.status()).isEqualTo("submitted");
    assertThat(store.ticket(agent.reference()).path("transcript").size())
        .isGreaterThanOrEqualTo(301);
  }

  @Test
  void looking_tells_the_same_again() {
    OtherAgent agent = lamp(agent());
    agent.handsOver("api");
    String asked = agent.ask();
    agent.looks();
    assertThat(agent.ask()).isEqualTo(asked);
    agent.replies("Jane Doe jane@example.com");
    agent.looks();
    assertThat(agent.say()).isEqualTo(WRAP_UP);
  }
}
