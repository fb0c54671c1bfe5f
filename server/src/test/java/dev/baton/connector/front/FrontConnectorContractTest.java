package dev.baton.connector.front;

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
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.TicketAttachment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FrontConnectorContractTest extends HttpConnectorContract<StubFront> {

  @Override
  protected StubFront start() {
    return new StubFront();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new FrontConnector(http);
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("apiToken", SECRET, "inboxId", StubFront.INBOX, "address", "help@shop.example");
  }

  @Test
  void aMessageIsTheShoppersAndSeenByAgentsAndRules() {
    Draft draft = ready();
    JsonNode sent = sent(created(connector().create(access(), draft)));
    assertThat(sent.path("sender").path("handle").asString()).isEqualTo("jane@example.com");
    assertThat(sent.path("sender").path("name").asString()).isEqualTo("Jane Doe");
    assertThat(sent.path("to").get(0).asString()).isEqualTo("help@shop.example");
    assertThat(sent.path("external_id").asString()).isEqualTo(draft.key());
    assertThat(sent.path("created_at").asLong(0))
        .isEqualTo(draft.ticket().createdAt().getEpochSecond());
    assertThat(sent.path("tags").toString()).contains(draft.tag());
    assertThat(sent.path("body").asString())
        .contains("I want to cancel part of my order")
        .doesNotContain("Why you");
    JsonNode metadata = sent.path("metadata");
    assertThat(metadata.path("is_inbound").asBoolean(false)).isTrue();
    assertThat(metadata.path("is_archived").asBoolean(true)).isFalse();
    assertThat(metadata.path("should_skip_rules").asBoolean(true)).isFalse();
  }

  @Test
  void theStoryIsACommentAndSoAreFollowUpsThatAreNotTheShoppers() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    FollowUp system =
        FollowUp.of(UUID.randomUUID(), Author.SYSTEM, "The email was corrected.", Instant.EPOCH);
    Addition addition = new Addition(ticket, system, draft);
    created(connector().append(access(), addition));
    assertThat(helpdesk.conversation(ticket).entries())
        .extracting(StubFront.Entry::kind)
        .containsExactly("comments", "comments");
    assertThat(helpdesk.conversation(ticket).entries().getFirst().sent().path("body").asString())
        .contains("only the whole order can be cancelled");
    assertThat(connector().findAddition(access(), addition)).isInstanceOf(LookUp.Found.class);
  }

  @Test
  void untilFrontHasImportedItNobodyKnowsAndThenItIsFound() {
    helpdesk.takeTime();
    Draft draft = ready();
    assertThat(connector().create(access(), draft)).isInstanceOf(Outcome.Unknown.class);
    assertThat(connector().find(access(), draft)).isInstanceOf(LookUp.NotFound.class);
    assertThat(connector().create(access(), draft)).isInstanceOf(Outcome.Unknown.class);
    helpdesk.catchUp();
    assertThat(connector().find(access(), draft)).isInstanceOf(LookUp.Found.class);
    created(connector().create(access(), draft));
    assertThat(tickets()).isEqualTo(1);
  }

  @Test
  void aRepeatThatFrontRefusesIsTheTicketThatIsThere() {
    helpdesk.refuseRepeats();
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    assertThat(created(connector().create(access(), draft))).isEqualTo(ticket);
    assertThat(tickets()).isEqualTo(1);
  }

  @Test
  void aFollowUpCalledTwiceIsThereOnce() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    Addition addition = new Addition(ticket, SampleTicket.followUp("more"), draft);
    created(connector().append(access(), addition));
    created(connector().append(access(), addition));
    assertThat(additions(ticket)).hasSize(1);
  }

  @Test
  void photosMakeItAForm() {
    TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "shirt.jpg", "image/jpeg", 3);
    Draft draft =
        new Draft(
            SampleTicket.of(STORE, List.of(photo)),
            null,
            Map.of(),
            Map.of(),
            _ -> Optional.of("abc".getBytes(StandardCharsets.UTF_8)));
    created(connector().create(access(), draft));
    assertThat(helpdesk.forms())
        .singleElement()
        .asString()
        .contains("name=\"sender[handle]\"", "name=\"to[0]\"", "name=\"metadata[is_archived]\"")
        .contains("name=\"attachments[0]\"; filename=\"shirt.jpg\"");
  }

  @Test
  void theirPaceIsHeard() {
    assertThat(connector().create(access(), ready()))
        .isInstanceOfSatisfying(
            Outcome.Created.class,
            made ->
                assertThat(made.pace())
                    .isEqualTo(new Pace(42, Instant.parse("2026-03-04T17:00:30.5Z"))));
  }

  @Test
  void aWrongInboxIsTold() {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.put("inboxId", "inb_other");
    assertThat(connector().check(new Access(STORE, anyConnection(), "front", config)).ok())
        .isFalse();
  }

  private JsonNode sent(String ticket) {
    return helpdesk.conversation(ticket).opened();
  }
}
