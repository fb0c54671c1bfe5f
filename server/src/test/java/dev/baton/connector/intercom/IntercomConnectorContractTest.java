package dev.baton.connector.intercom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.HttpConnectorContract;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class IntercomConnectorContractTest extends HttpConnectorContract<StubIntercom> {

  @Override
  protected StubIntercom start() {
    return new StubIntercom();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new IntercomConnector(http);
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of(
        "accessToken",
        SECRET,
        "ticketTypeId",
        StubIntercom.TYPE,
        "keyAttribute",
        StubIntercom.ATTRIBUTE);
  }

  @Test
  void aTicketIsTheShoppersWordsAndCarriesOurKey() {
    Draft draft = ready();
    JsonNode sent = helpdesk.ticket(created(connector().create(access(), draft))).sent();
    JsonNode attributes = sent.path("ticket_attributes");
    assertThat(attributes.path(StubIntercom.ATTRIBUTE).asString()).isEqualTo(draft.key());
    assertThat(attributes.path("_default_title_").asString()).isEqualTo("Contact support");
    assertThat(attributes.path("_default_description_").asString())
        .contains("I want to cancel part of my order")
        .doesNotContain("Why you");
    assertThat(sent.path("contacts").get(0).path("id").asString()).isEqualTo(draft.requesterId());
    assertThat(helpdesk.contacts().values())
        .singleElement()
        .satisfies(
            contact -> {
              assertThat(contact.path("name").asString()).isEqualTo("Jane Doe");
              assertThat(contact.path("role").asString()).isEqualTo("user");
            });
  }

  @Test
  void aContactThatIsThereIsNamedByEmail() {
    ready();
    Draft again = ready();
    assertThat(again.requesterId()).isEmpty();
    String ticket = created(connector().create(access(), again));
    created(connector().append(access(), new Addition(ticket, SampleTicket.followUp("x"), again)));
    assertThat(helpdesk.ticket(ticket).sent().path("contacts").get(0).path("email").asString())
        .isEqualTo("jane@example.com");
    assertThat(helpdesk.contacts()).hasSize(1);
  }

  @Test
  void aShopperWithoutEmailIsALead() {
    Draft draft =
        draft(SampleTicket.by(SampleTicket.of(STORE), new Requester("Jo", null, "+14155550100")));
    String lead = created(connector().requester(access(), draft));
    Draft known = new Draft(draft.ticket(), lead, Map.of(), Map.of(), _ -> Optional.empty());
    String ticket = created(connector().create(access(), known));
    created(connector().append(access(), new Addition(ticket, SampleTicket.followUp("x"), known)));
    assertThat(helpdesk.contacts().values())
        .singleElement()
        .satisfies(contact -> assertThat(contact.path("role").asString()).isEqualTo("lead"));
  }

  @Test
  void theStoryAndWhatIsNotTheShoppersAreNotesOfTheTokensOwner() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    FollowUp system = FollowUp.of(UUID.randomUUID(), Author.SYSTEM, "1 < 2 & 3", Instant.EPOCH);
    created(connector().append(access(), new Addition(ticket, system, draft)));
    List<JsonNode> replies = helpdesk.ticket(ticket).replies();
    assertThat(replies)
        .extracting(reply -> reply.path("message_type").asString())
        .containsExactly("note", "note");
    assertThat(replies.getFirst().path("body").asString())
        .contains("only the whole order can be cancelled", "<br>");
    assertThat(replies.getLast().path("body").asString()).contains("1 &lt; 2 &amp; 3");
  }

  @Test
  void aTicketTypeWithoutTheAttributeIsTold() {
    assertThat(connector().check(with("keyAttribute", "Other")).message())
        .contains("no attribute called Other");
    assertThat(connector().check(with("ticketTypeId", "999")).ok()).isFalse();
  }

  @Test
  void theirPaceIsHeard() {
    assertThat(connector().create(access(), ready()))
        .isInstanceOfSatisfying(
            Outcome.Created.class,
            made ->
                assertThat(made.pace())
                    .isEqualTo(new Pace(1_600, Instant.parse("2026-03-04T17:00:10Z"))));
  }

  @Test
  void anAgentIsLedToTheTicketWhereTheAppIsKnown() {
    assertThat(connector().agentUrl(access(), "12")).isNull();
    assertThat(connector().agentUrl(with("appId", "abc"), "12"))
        .isEqualTo("https://app.intercom.com/a/inbox/abc/inbox/conversation/12");
  }

  private Access with(String name, Object value) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.put(name, value);
    return new Access(STORE, anyConnection(), "intercom", config);
  }
}
