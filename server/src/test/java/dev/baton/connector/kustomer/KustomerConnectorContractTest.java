package dev.baton.connector.kustomer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.HttpConnectorContract;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KustomerConnectorContractTest extends HttpConnectorContract<StubKustomer> {

  @Override
  protected StubKustomer start() {
    return new StubKustomer();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new KustomerConnector(http);
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("apiKey", SECRET);
  }

  @Test
  void aMessageOfTheCustomersOpensTheConversationAndCarriesOurKey() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    JsonNode sent = helpdesk.conversation(ticket).getFirst().sent();
    assertThat(sent.path("externalId").asString()).isEqualTo(draft.key());
    assertThat(sent.path("direction").asString()).isEqualTo("in");
    assertThat(sent.path("channel").asString()).isEqualTo("chat");
    assertThat(sent.path("preview").asString())
        .contains("I want to cancel part of my order")
        .doesNotContain("Why you");
  }

  @Test
  void aCustomerIsMadeOnceAndOneWithoutEmailByPhone() {
    assertThat(ready().requesterId()).isEqualTo(ready().requesterId());
    Draft draft =
        draft(SampleTicket.by(SampleTicket.of(STORE), new Requester("Jo", null, "+14155550100")));
    created(connector().create(access(), draft));
    assertThat(helpdesk.customers()).hasSize(2);
    assertThat(helpdesk.customers().toString()).contains("+14155550100");
  }

  @Test
  void theStoryAndWhatIsNotTheShoppersAreNotes() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    FollowUp system =
        FollowUp.of(UUID.randomUUID(), Author.SYSTEM, "The email was corrected.", Instant.EPOCH);
    Addition addition = new Addition(ticket, system, draft);
    created(connector().append(access(), addition));
    assertThat(helpdesk.conversation(ticket))
        .extracting(StubKustomer.Entry::kind)
        .containsExactly("messages", "notes", "notes");
    assertThat(helpdesk.conversation(ticket).get(1).sent().path("body").asString())
        .contains("only the whole order can be cancelled");
    assertThat(connector().findAddition(access(), addition)).isInstanceOf(LookUp.Found.class);
  }

  @Test
  void theirPaceIsHeard() {
    assertThat(connector().create(access(), ready()))
        .isInstanceOfSatisfying(
            Outcome.Created.class,
            made ->
                assertThat(made.pace()).isEqualTo(new Pace(290, clock.instant().plusSeconds(60))));
  }
}
