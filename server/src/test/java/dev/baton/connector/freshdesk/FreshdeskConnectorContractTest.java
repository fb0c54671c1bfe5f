package dev.baton.connector.freshdesk;

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
import dev.baton.shared.vault.Check;
import dev.baton.testing.Fault;
import dev.baton.testing.StubServer;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class FreshdeskConnectorContractTest extends HttpConnectorContract<StubFreshdesk> {

  @Override
  protected StubFreshdesk start() {
    return new StubFreshdesk();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new FreshdeskConnector(http);
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("apiKey", SECRET);
  }

  /** Freshdesk's 409 says that something stands against it; nothing was made. */
  @Override
  protected Class<? extends Outcome> expected(Trouble trouble) {
    return trouble == Trouble.STATUS_409 ? Outcome.Rejected.class : super.expected(trouble);
  }

  @Test
  void aTicketIsTheShoppersWordsWithOurTag() {
    Draft draft = ready();
    Map<String, Object> sent = sent(created(connector().create(access(), draft)));
    assertThat(sent)
        .containsEntry("email", "jane@example.com")
        .containsEntry("name", "Jane Doe")
        .containsEntry("status", 2)
        .containsEntry("priority", 2)
        .containsEntry("source", 2)
        .doesNotContainKeys("phone", "custom_fields", "type");
    assertThat(sent.get("tags"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .contains("baton", draft.tag());
    assertThat(String.valueOf(sent.get("description")))
        .contains("<p>", "I want to cancel part of my order")
        .doesNotContain("Why you");
  }

  @Test
  void withAnEmailThePhoneStaysInTheNote() {
    Draft draft = draft(as(new Requester("Jane Doe", "jane@example.com", "+14155550100")));
    assertThat(sent(created(connector().create(access(), draft)))).doesNotContainKey("phone");
  }

  @Test
  void thePrivateNoteHoldsTheStory() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    Map<String, Object> note = helpdesk.ticket(ticket).notes().getFirst().members();
    assertThat(note).containsEntry("private", true).doesNotContainKey("incoming");
    assertThat(String.valueOf(note.get("body"))).contains("only the whole order can be cancelled");
  }

  @Test
  void aPlusInTheEmailIsSentAsOne() {
    Draft draft = draft(as(new Requester("Jane", "jane+shop@example.com", null)));
    String ticket = created(connector().create(access(), draft));
    assertThat(connector().find(access(), draft))
        .isInstanceOfSatisfying(
            LookUp.Found.class, found -> assertThat(found.id()).isEqualTo(ticket));
    StubServer.Request list = helpdesk.requests().getLast();
    assertThat(list.query()).containsEntry("email", "jane+shop@example.com");
    assertThat(list.query()).containsEntry("updated_since", "2026-03-03T17:00:00Z");
  }

  @Test
  void aFieldForTheHandoffDecidesBeforeTheTag() {
    Access field = with("customFields", Map.of("handoffId", "cf_handoff_id"));
    Draft draft = ready();
    Map<String, Object> sent = sent(created(connector().create(field, draft)));
    assertThat(sent).containsEntry("custom_fields", Map.of("cf_handoff_id", draft.key()));
    assertThat(connector().find(field, draft)).isInstanceOf(LookUp.Found.class);
    assertThat(connector().find(field, draft(SampleTicket.of(STORE))))
        .isInstanceOf(LookUp.NotFound.class);
  }

  @Test
  void whereListsHoldNoTagsTheTicketsAreRead() {
    helpdesk.listNoTags();
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    assertThat(connector().find(access(), draft))
        .isInstanceOfSatisfying(
            LookUp.Found.class, found -> assertThat(found.id()).isEqualTo(ticket));
    helpdesk.nextOfAll(Fault.Work::done);
    helpdesk.nextOfAll(Fault.status(500, "text/html", "<html>"));
    assertThat(connector().find(access(), draft)).isInstanceOf(LookUp.Failed.class);
  }

  @Test
  void anOldTicketIsFoundBehindAHundredNewer() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    for (int i = 0; i < 120; i++) {
      created(connector().create(access(), draft(SampleTicket.of(STORE))));
    }
    assertThat(connector().find(access(), draft))
        .isInstanceOfSatisfying(
            LookUp.Found.class, found -> assertThat(found.id()).isEqualTo(ticket));
  }

  @Test
  void aShopperWithoutEmailIsTheContactOfTheirNumber() {
    Draft draft = draft(as(new Requester(null, null, "+14155550100")));
    assertThat(connector().find(access(), draft)).isInstanceOf(LookUp.NotFound.class);
    String first = created(connector().create(access(), draft));
    assertThat(sent(first)).containsEntry("phone", "+14155550100").containsKey("name");
    assertThat(connector().find(access(), draft)).isInstanceOf(LookUp.Found.class);
    Draft again = draft(as(new Requester(null, null, "+14155550100")));
    String second = created(connector().create(access(), again));
    assertThat(sent(second)).containsKey("requester_id").doesNotContainKey("phone");
    assertThat(helpdesk.ticket(second).requester()).isEqualTo(helpdesk.ticket(first).requester());
  }

  @Test
  void aContactThatStandsAgainstItIsTaken() {
    StubFreshdesk.Contact other = helpdesk.contact("other@example.com", null);
    helpdesk.next(
        Fault.status(
            409,
            "application/json",
            "{\"description\":\"Validation failed\",\"errors\":[{\"field\":\"phone\","
                + "\"additional_info\":{\"user_id\":"
                + other.id()
                + "},\"message\":\"It should be a unique value\",\"code\":\"duplicate_value\"}]}"));
    Draft draft = draft(as(new Requester("Jane", null, "+14155550100")));
    String ticket = created(connector().create(access(), draft));
    assertThat(helpdesk.ticket(ticket).requester()).isEqualTo(other.id());
  }

  @Test
  void photosTravelWithTheTicketAndTheTotalIsKept() {
    TicketAttachment first = photo("first.jpg", 9_000_000);
    TicketAttachment second = photo("second.jpg", 9_000_000);
    TicketAttachment third = photo("third.jpg", 9_000_000);
    Draft draft = withBytes(SampleTicket.of(STORE, List.of(first, second, third)));
    String ticket = created(connector().create(access(), draft));
    assertThat(helpdesk.ticket(ticket).files())
        .extracting(FormReader.Attached::name)
        .containsExactly("first.jpg", "second.jpg");
    assertThat(sent(ticket)).containsEntry("status", "2").containsKey("tags");
    created(connector().note(access(), draft, ticket));
    assertThat(note(ticket)).contains("third.jpg").contains("not taken");

    FollowUp small = followUp(photo("small.jpg", 1_500_000));
    FollowUp large = followUp(photo("large.jpg", 1_000_000));
    Draft later = withBytes(draft.ticket().withFollowUps(List.of(small, large)));
    created(connector().append(access(), new Addition(ticket, small, later)));
    created(connector().append(access(), new Addition(ticket, large, later)));
    assertThat(helpdesk.ticket(ticket).notes().get(1).files()).hasSize(1);
    assertThat(helpdesk.ticket(ticket).notes().get(2).files()).isEmpty();
    assertThat(note(ticket)).contains("large.jpg is not attached", "no more room");
    assertThat(helpdesk.ticket(ticket).used()).isLessThanOrEqualTo(20_000_000);
  }

  @Test
  void aPhotoThatFreshdeskRefusesIsLeftAndNamed() {
    helpdesk.refuse("odd.heic");
    TicketAttachment odd = photo("odd.heic", 1_000);
    Draft draft = withBytes(SampleTicket.of(STORE, List.of(odd)));
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    assertThat(note(ticket)).contains("odd.heic").contains("not taken");
    created(connector().append(access(), new Addition(ticket, followUp(odd), draft)));
    assertThat(note(ticket)).contains("odd.heic is not attached");
    assertThat(helpdesk.tickets()).isEqualTo(1);
  }

  @Test
  void aFollowUpIsTheShoppersOwn() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().append(access(), new Addition(ticket, SampleTicket.followUp("1"), draft)));
    FollowUp remark =
        FollowUp.of(UUID.randomUUID(), Author.SYSTEM, "Note.", draft.ticket().createdAt());
    created(connector().append(access(), new Addition(ticket, remark, draft)));
    StubFreshdesk.Ticket there = helpdesk.ticket(ticket);
    assertThat(there.notes().get(0).members())
        .containsEntry("incoming", true)
        .containsEntry("private", false)
        .containsEntry("user_id", there.requester());
    assertThat(there.notes().get(1).members())
        .containsEntry("private", true)
        .doesNotContainKey("incoming");
  }

  @Test
  void spamIsToldInWordsWithTheWayOut() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    helpdesk.spam(ticket);
    Outcome note = connector().note(access(), draft, ticket);
    assertThat(note).isInstanceOf(Outcome.Rejected.class);
    assertThat(note.message()).contains("spam").contains("opens a new one");
    assertThat(
            connector().append(access(), new Addition(ticket, SampleTicket.followUp("?"), draft)))
        .isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void whatEveryTicketMustHaveIsSaidWhenChecked() {
    helpdesk.fields(
        """
        [{"name":"subject","label":"Subject","required_for_agents":true},
         {"name":"company","label":"Company","required_for_agents":true},
         {"name":"ticket_type","label":"Type","required_for_agents":true,
          "choices":["Question","Incident"]},
         {"name":"cf_brand","label":"Brand","required_for_agents":true,"unheard_of":{"a":[1]}},
         {"name":"cf_order","label":"Order","required_for_agents":true}]
        """);
    Check bare = connector().check(access());
    assertThat(bare.ok()).isFalse();
    assertThat(bare.message())
        .contains("Type (ticket_type), one of Question, Incident", "Brand (cf_brand)")
        .doesNotContain("Company");
    Map<String, Object> more = new TreeMap<>();
    more.put("ticketType", "Question");
    more.put("fixedFields", Map.of("cf_brand", "Acme", "cf_order", "none", "cf_vip", "false"));
    more.put("customFields", Map.of("orderNumber", "cf_order"));
    assertThat(connector().check(with(more)).message()).contains("cf_vip");
    more.put("fixedFields", Map.of("cf_brand", "Acme", "cf_order", "none"));
    assertThat(connector().check(with(more)).ok()).isTrue();
    Map<String, Object> sent = sent(created(connector().create(with(more), ready())));
    assertThat(sent)
        .containsEntry("type", "Question")
        .containsEntry("custom_fields", Map.of("cf_brand", "Acme", "cf_order", "12345"));
  }

  @Test
  void aMissingFieldIsNamed() {
    helpdesk.next(
        Fault.status(
            400,
            "application/json",
            "{\"description\":\"Validation failed\",\"errors\":[{\"field\":\"cf_brand\",\"message\":"
                + "\"Mandatory attribute missing\",\"code\":\"missing_field\"}]}"));
    Outcome outcome = connector().create(access(), ready());
    assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
    assertThat(outcome.message()).contains("cf_brand").contains("optional for agents");
  }

  @Test
  void aKeyThatSeesOnlySomeTicketsIsRefused() {
    helpdesk.scope(3);
    assertThat(connector().check(access()).message()).contains("global access");
  }

  @Test
  void theRateHeadersTellThePace() {
    assertThat(connector().create(access(), ready()))
        .isInstanceOfSatisfying(
            Outcome.Created.class,
            made ->
                assertThat(made.pace()).isEqualTo(new Pace(79, clock.instant().plusSeconds(60))));
  }

  @Test
  void sourceGroupAndProductAreTheMerchants() {
    Map<String, Object> more = new TreeMap<>(Map.of("source", 7, "groupId", "67000260063"));
    more.put("productId", 67_000_001_416L);
    assertThat(sent(created(connector().create(with(more), ready()))))
        .containsEntry("source", 7)
        .containsEntry("group_id", 67_000_260_063L)
        .containsEntry("product_id", 67_000_001_416L);
  }

  @Test
  void anAgentIsLedToTheTicket() {
    Access acme = new Access(STORE, anyConnection(), "freshdesk", Map.of("domain", "acme"));
    assertThat(connector().agentUrl(acme, "12"))
        .isEqualTo("https://acme.freshdesk.com/a/tickets/12");
  }

  private Map<String, Object> sent(String ticket) {
    return helpdesk.ticket(ticket).sent();
  }

  private String note(String ticket) {
    return String.valueOf(helpdesk.ticket(ticket).notes().getLast().members().get("body"));
  }

  private Access with(String name, Object value) {
    return with(Map.of(name, value));
  }

  private Access with(Map<String, Object> more) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.putAll(more);
    return new Access(STORE, anyConnection(), "freshdesk", config);
  }

  private static Ticket as(Requester requester) {
    return SampleTicket.by(SampleTicket.of(STORE), requester);
  }

  private static FollowUp followUp(TicketAttachment photo) {
    FollowUp plain = SampleTicket.followUp("one more");
    return new FollowUp(plain.id(), plain.author(), plain.text(), plain.at(), List.of(photo));
  }

  private static TicketAttachment photo(String name, long size) {
    return new TicketAttachment(UUID.randomUUID(), name, "image/jpeg", size);
  }

  private static Draft withBytes(Ticket ticket) {
    return new Draft(
        ticket,
        null,
        Map.of(),
        Map.of(),
        photo -> {
          byte[] bytes = new byte[(int) photo.size()];
          Arrays.fill(bytes, (byte) 'x');
          return Optional.of(bytes);
        });
  }
}
