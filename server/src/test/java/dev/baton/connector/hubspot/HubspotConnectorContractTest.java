package dev.baton.connector.hubspot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.Pace;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.HttpConnectorContract;
import dev.baton.shared.vault.Access;
import dev.baton.testing.Fault;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.TicketAttachment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HubspotConnectorContractTest extends HttpConnectorContract<StubHubspot> {

  @Override
  protected StubHubspot start() {
    return new StubHubspot();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new HubspotConnector(http);
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("accessToken", SECRET, "keyProperty", StubHubspot.PROPERTY);
  }

  @Test
  void aTicketCarriesOurKeyAndBelongsToTheContact() {
    Draft draft = ready();
    Access access = with("customFields", Map.of("orderNumber", "order_number"));
    JsonNode sent = helpdesk.ticket(created(connector().create(access, draft)));
    JsonNode properties = sent.path("properties");
    assertThat(properties.path(StubHubspot.PROPERTY).asString()).isEqualTo(draft.key());
    assertThat(properties.path("order_number").asString()).isEqualTo("12345");
    assertThat(properties.path("hs_pipeline").asString()).isEqualTo("0");
    assertThat(properties.path("hs_pipeline_stage").asString()).isEqualTo("1");
    assertThat(properties.path("hs_ticket_priority").asString()).isEqualTo("MEDIUM");
    assertThat(properties.path("content").asString())
        .contains("I want to cancel part of my order")
        .doesNotContain("Why you");
    JsonNode association = sent.path("associations").get(0);
    assertThat(association.path("to").path("id").asString()).isEqualTo(draft.requesterId());
    assertThat(association.path("types").get(0).path("associationTypeId").asInt(0)).isEqualTo(16);
  }

  @Test
  void aContactIsMadeOnceAndOneWithoutEmailByPhone() {
    assertThat(ready().requesterId()).isEqualTo(ready().requesterId());
    assertThat(helpdesk.contacts()).hasSize(1);
    Draft draft =
        draft(SampleTicket.by(SampleTicket.of(STORE), new Requester("Jo", null, "+14155550100")));
    String id = created(connector().requester(access(), draft));
    JsonNode contact = Objects.requireNonNull(helpdesk.contacts().get(id));
    assertThat(contact.path("properties").path("phone").asString()).isEqualTo("+14155550100");
  }

  @Test
  void theStoryAndFollowUpsAreNotesThatSayWhoWrote() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    Addition addition = new Addition(ticket, SampleTicket.followUp("1 < 2"), draft);
    created(connector().append(access(), addition));
    assertThat(helpdesk.notes(ticket).getFirst()).contains("only the whole order can be cancelled");
    assertThat(helpdesk.notes(ticket).getLast()).contains("The shopper wrote:<br>1 &lt; 2");
  }

  @Test
  void photosAreFilesOfTheNotes() {
    TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "box.jpg", "image/jpeg", 3);
    Draft bare = pictured(photo, Map.of());
    String file = created(connector().upload(access(), bare, photo));
    Draft draft = pictured(photo, Map.of(photo.id(), file));
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    FollowUp more =
        new FollowUp(
            UUID.randomUUID(), Author.SHOPPER, "and this", clock.instant(), List.of(photo));
    created(connector().append(access(), new Addition(ticket, more, draft)));
    assertThat(helpdesk.files(ticket)).hasSize(2).first().isEqualTo(file);
    assertThat(helpdesk.files(ticket).getLast()).isNotEmpty().isNotEqualTo(file);
    assertThat(helpdesk.notes(ticket).getLast()).doesNotContain("not attached");
    helpdesk.next(Fault.status(422, "application/json", "{\"message\":\"no such type\"}"));
    created(connector().append(access(), new Addition(ticket, again(more), draft)));
    assertThat(helpdesk.notes(ticket).getLast()).contains("box.jpg is not attached");
  }

  private static FollowUp again(FollowUp one) {
    return new FollowUp(UUID.randomUUID(), one.author(), one.text(), one.at(), one.attachments());
  }

  private Draft pictured(TicketAttachment photo, Map<UUID, String> uploads) {
    return new Draft(
        SampleTicket.of(STORE, List.of(photo)),
        ready().requesterId(),
        uploads,
        Map.of(),
        _ -> Optional.of(new byte[] {1, 2, 3}));
  }

  @Test
  void aNoteIsFoundBehindAHundredNewer() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    for (int i = 0; i < 120; i++) {
      Addition addition = new Addition(ticket, SampleTicket.followUp("more"), draft);
      created(connector().append(access(), addition));
    }
    assertThat(connector().findNote(access(), draft, ticket)).isInstanceOf(LookUp.Found.class);
  }

  @Test
  void aPropertyThatIsNotUniqueIsTold() {
    helpdesk.takeTwice();
    assertThat(connector().check(access()).message()).contains("unique values only");
    assertThat(connector().check(with("keyProperty", "other")).ok()).isFalse();
  }

  @Test
  void theirPaceIsHeard() {
    assertThat(connector().create(access(), ready()))
        .isInstanceOfSatisfying(
            Outcome.Created.class,
            made ->
                assertThat(made.pace()).isEqualTo(new Pace(180, clock.instant().plusSeconds(10))));
  }

  @Test
  void anAgentIsLedToTheTicketWhereTheAccountIsKnown() {
    assertThat(connector().agentUrl(access(), "12")).isNull();
    assertThat(connector().agentUrl(with("portalId", "42"), "12"))
        .isEqualTo("https://app.hubspot.com/contacts/42/record/0-5/12");
  }

  private Access with(String name, Object value) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.put(name, value);
    return new Access(STORE, anyConnection(), "hubspot", config);
  }
}
