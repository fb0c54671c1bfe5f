package dev.baton.connector.reamaze;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.HttpConnectorContract;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.TicketAttachment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReamazeConnectorContractTest extends HttpConnectorContract<StubReamaze> {

  @Override
  protected StubReamaze start() {
    return new StubReamaze();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new ReamazeConnector(http);
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of(
        "email", "owner@shop.example", "apiToken", SECRET, "channel", StubReamaze.CHANNEL);
  }

  @Test
  void aConversationIsTheShoppersWordsInTheChannelWithOurTag() {
    Draft draft = ready();
    Access access = with("customFields", Map.of("orderNumber", "order"));
    JsonNode sent = helpdesk.conversation(created(connector().create(access, draft))).sent();
    assertThat(sent.path("user").path("name").asString()).isEqualTo("Jane Doe");
    assertThat(sent.path("tag_list").toString()).contains("baton", draft.tag());
    assertThat(sent.path("data").path("order").asString()).isEqualTo("12345");
    assertThat(sent.path("message").path("body").asString())
        .contains("I want to cancel part of my order")
        .doesNotContain("Why you");
  }

  @Test
  void theStoryAndWhatIsNotTheShoppersAreInternal() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    FollowUp system =
        FollowUp.of(UUID.randomUUID(), Author.SYSTEM, "The email was corrected.", Instant.EPOCH);
    created(connector().append(access(), new Addition(ticket, system, draft)));
    created(connector().append(access(), addition(ticket, draft)));
    List<JsonNode> messages = helpdesk.conversation(ticket).messages();
    assertThat(messages)
        .extracting(message -> message.path("visibility").asInt(9))
        .containsExactly(1, 1, 0);
    assertThat(messages.getFirst().path("body").asString())
        .contains("only the whole order can be cancelled");
    assertThat(messages.getFirst().has("user")).isFalse();
    assertThat(messages.getLast().path("user").path("email").asString())
        .isEqualTo("jane@example.com");
  }

  @Test
  void aConversationIsFoundBehindManyOthers() {
    for (int i = 0; i < 40; i++) {
      created(connector().create(access(), ready()));
    }
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    assertThat(connector().find(access(), draft))
        .isInstanceOfSatisfying(
            LookUp.Found.class, found -> assertThat(found.id()).isEqualTo(ticket));
  }

  @Test
  void aPhotoIsNamedAsNotTaken() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "shirt.jpg", "image/jpeg", 3);
    FollowUp plain = SampleTicket.followUp("look");
    FollowUp followUp =
        new FollowUp(plain.id(), plain.author(), "look", plain.at(), List.of(photo));
    created(connector().append(access(), new Addition(ticket, followUp, draft)));
    assertThat(additions(ticket).getFirst()).contains("look", "shirt.jpg", "takes no files");
  }

  @Test
  void aShopperWithoutEmailIsRefusedInWords() {
    Draft draft =
        draft(SampleTicket.by(SampleTicket.of(STORE), new Requester("Jo", null, "+14155550100")));
    assertThat(connector().create(access(), draft))
        .isInstanceOfSatisfying(
            Outcome.Rejected.class, rejected -> assertThat(rejected.message()).contains("email"));
    assertThat(connector().find(access(), draft)).isInstanceOf(LookUp.NotFound.class);
  }

  @Test
  void aWrongChannelIsToldWhereItCanBeRead() {
    Access wrong = with("channel", "sales");
    assertThat(connector().check(wrong).message()).contains("sales");
    helpdesk.listNoChannels();
    assertThat(connector().check(wrong).ok()).isTrue();
  }

  @Test
  void anAgentIsLedToTheConversation() {
    Access acme = new Access(STORE, anyConnection(), "reamaze", Map.of("brand", "acme"));
    assertThat(connector().agentUrl(acme, "do-you-read-me"))
        .isEqualTo("https://acme.reamaze.com/admin/conversations/do-you-read-me");
  }

  private static Addition addition(String ticket, Draft draft) {
    return new Addition(ticket, SampleTicket.followUp("more"), draft);
  }

  private Access with(String name, Object value) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.put(name, value);
    return new Access(STORE, anyConnection(), "reamaze", config);
  }
}
