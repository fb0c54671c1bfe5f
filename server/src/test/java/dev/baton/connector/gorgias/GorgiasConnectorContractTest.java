package dev.baton.connector.gorgias;

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
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.Ticket;
import dev.baton.ticket.TicketAttachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class GorgiasConnectorContractTest extends HttpConnectorContract<StubGorgias> {
  @Override
  protected StubGorgias start() {
    return new StubGorgias();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new GorgiasConnector(http, (_, _) -> Optional.empty());
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("email", StubGorgias.OWNER, "apiKey", SECRET);
  }

  @Test
  void aTicketIsTheShoppersMessageWithOurKeysAndTags() {
    Draft draft = ready();
    JsonNode sent = helpdesk.ticket(created(connector().create(access(), draft))).sent();
    assertThat(sent.path("external_id").asString()).isEqualTo(draft.key());
    assertThat(sent.path("priority").asString()).isEqualTo("normal");
    assertThat(sent.path("customer").path("email").asString()).isEqualTo("jane@example.com");
    assertThat(sent.path("tags").findValuesAsString("name"))
        .contains("baton", "baton-" + draft.key().substring(0, 8));
    JsonNode opening = sent.path("messages").path(0);
    assertThat(opening.path("channel").asString()).isEqualTo("email");
    assertThat(opening.path("from_agent").asBoolean()).isFalse();
    assertThat(opening.path("external_id").asString()).startsWith(draft.key());
    assertThat(opening.path("sent_datetime").asString()).isEqualTo("2026-03-04T17:00:00");
    assertThat(opening.path("body_text").asString()).contains("I want to cancel part of my order");
    assertThat(opening.path("body_html").asString()).contains("<p>");
    assertThat(opening.path("source").path("to").isArray()).isTrue();
    assertThat(opening.path("source").path("to")).isEmpty();
    assertThat(opening.path("body_text").asString()).doesNotContain("Why you");
  }

  @Test
  void theNoteIsTheKeyOwnersAndMailsNobody() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    JsonNode note = helpdesk.ticket(ticket).messages().getLast();
    assertThat(note.path("channel").asString()).isEqualTo("internal-note");
    assertThat(note.path("public").asBoolean()).isFalse();
    assertThat(note.path("sender").path("email").asString()).isEqualTo(StubGorgias.OWNER);
    assertThat(note.path("body_html").asString()).contains("only the whole order can be cancelled");
    assertThat(helpdesk.mailed).isEmpty();
  }

  @Test
  void anAgentsAddressAndAChannelCanBeChosen() {
    Draft draft = ready();
    Access answered = with("supportAddress", "support@shop.example");
    JsonNode opening =
        helpdesk.ticket(created(connector().create(answered, draft))).messages().getFirst();
    assertThat(opening.path("source").path("to").path(0).path("address").asString())
        .isEqualTo("support@shop.example");
    JsonNode plain =
        helpdesk
            .ticket(created(connector().create(with("channel", "api"), draft)))
            .messages()
            .getFirst();
    assertThat(plain.path("channel").asString()).isEqualTo("api");
    assertThat(plain.has("source")).isFalse();
  }

  @Test
  void aShopperWithoutEmailIsMadeACustomerOnce() {
    Draft draft = draft(as(new Requester("Jane Doe", null, "+14155550100")));
    String customer = created(connector().requester(access(), draft));
    assertThat(created(connector().requester(access(), draft))).isEqualTo(customer);
    assertThat(helpdesk.customers()).hasSize(1);
    Draft known = new Draft(draft.ticket(), customer, Map.of(), Map.of(), draft.photos());
    JsonNode sent = helpdesk.ticket(created(connector().create(access(), known))).sent();
    assertThat(sent.path("customer").path("id").asString()).isEqualTo(customer);
    assertThat(sent.path("messages").path(0).path("channel").asString()).isEqualTo("api");
  }

  @Test
  void whereTheListShowsNoNumbersTheCustomerIsRead() {
    helpdesk.hideChannels();
    String known = String.valueOf(helpdesk.customer("", "+14155550100").id());
    Draft draft = draft(as(new Requester("Jane Doe", null, "+1 415 555 0100")));
    helpdesk.forgetFilters();
    assertThat(created(connector().requester(access(), draft))).isEqualTo(known);
    helpdesk.nextOfAll(Fault.Work::done);
    helpdesk.nextOfAll(Fault.status(500, "text/html", "<html>"));
    assertThat(connector().requester(access(), draft)).isInstanceOf(Outcome.Unknown.class);
    assertThat(helpdesk.customers()).hasSize(1);
  }

  @Test
  void anEmailNeedsNoCustomerOfOurMaking() {
    int before = helpdesk.requests().size();
    assertThat(created(connector().requester(access(), draft(SampleTicket.of(STORE))))).isEmpty();
    assertThat(helpdesk.requests()).hasSize(before);
  }

  @Test
  void aStrangerInTheListIsNobodysCustomer() {
    helpdesk.customer("stranger@example.com", "+14155550199");
    helpdesk.forgetFilters();
    Draft draft = draft(as(new Requester("Jane Doe", "jane@example.com", "+14155550100")));
    String customer = created(connector().requester(access(), draft));
    assertThat(customer).isEqualTo(String.valueOf(helpdesk.customers().getLast().id()));
    created(connector().create(access(), draft));
    assertThat(connector().find(access(), draft(SampleTicket.of(STORE))))
        .isInstanceOf(LookUp.NotFound.class);
  }

  @Test
  void aNumberOfAnotherCustomersLeavesTheEmail() {
    helpdesk.customer("other@example.com", "+14155550100");
    Draft draft = draft(as(new Requester("Jane Doe", "jane@example.com", "+14155550100")));
    assertThat(created(connector().requester(access(), draft))).isEmpty();
  }

  @Test
  void photosGoUpFirstAndOneThatIsRefusedIsNamed() {
    TicketAttachment photo = photo("box.jpg", 4);
    Draft draft = withBytes(SampleTicket.of(STORE, List.of(photo)));
    String url = created(connector().upload(access(), draft, photo));
    Draft up = new Draft(draft.ticket(), null, Map.of(photo.id(), url), Map.of(), draft.photos());
    JsonNode file =
        helpdesk
            .ticket(created(connector().create(access(), up)))
            .messages()
            .getFirst()
            .path("attachments")
            .path(0);
    assertThat(file.path("url").asString()).isEqualTo(url);
    assertThat(file.path("name").asString()).isEqualTo("box.jpg");
    assertThat(file.path("content_type").asString()).isEqualTo("image/jpeg");

    TicketAttachment large = photo("large.jpg", 30_000_000);
    assertThat(
            connector().upload(access(), withBytes(SampleTicket.of(STORE, List.of(large))), large))
        .isInstanceOf(Outcome.Rejected.class);
  }

  @Test
  void aPhotoOfAFollowUpTravelsWithItAndARefusedOneIsNamed() {
    Draft draft = withBytes(SampleTicket.of(STORE));
    String ticket = created(connector().create(access(), draft));
    FollowUp followUp =
        new FollowUp(
            UUID.randomUUID(),
            Author.SHOPPER,
            "the other side",
            draft.ticket().createdAt(),
            List.of(photo("one.jpg", 4), photo("two.jpg", 4)));
    helpdesk.next(Fault.status(400, "application/json", "{\"error\":{\"msg\":\"No.\"}}"));
    created(connector().append(access(), new Addition(ticket, followUp, draft)));
    JsonNode message = helpdesk.ticket(ticket).messages().getLast();
    assertThat(message.path("attachments")).hasSize(1);
    assertThat(message.path("body_text").asString()).contains("one.jpg is not attached");
  }

  @Test
  void whatAnAssistantAddsIsSeenByAgentsOnly() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    FollowUp remark =
        FollowUp.of(
            UUID.randomUUID(), Author.SYSTEM, "The email changed.", draft.ticket().createdAt());
    created(connector().append(access(), new Addition(ticket, remark, draft)));
    assertThat(helpdesk.ticket(ticket).messages().getLast().path("channel").asString())
        .isEqualTo("internal-note");
    assertThat(helpdesk.mailed).isEmpty();
  }

  @Test
  void aMessageIsFoundAmongHundreds() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    for (int i = 0; i < 230; i++) {
      created(
          connector()
              .append(access(), new Addition(ticket, SampleTicket.followUp("more " + i), draft)));
    }
    assertThat(connector().findNote(access(), draft, ticket)).isInstanceOf(LookUp.Found.class);
  }

  @Test
  void aTicketInTheTrashIsNotOpenedAgain() {
    Draft draft = ready();
    String thrown = created(connector().create(access(), draft));
    helpdesk.trash(thrown);
    assertThat(connector().find(access(), draft))
        .isInstanceOfSatisfying(
            LookUp.Found.class, found -> assertThat(found.id()).isEqualTo(thrown));
    String kept = created(connector().create(access(), draft));
    assertThat(connector().find(access(), draft))
        .isInstanceOfSatisfying(
            LookUp.Found.class, found -> assertThat(found.id()).isEqualTo(kept));
  }

  @Test
  void theBucketTellsThePace() {
    Outcome outcome = connector().create(access(), ready());
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Created.class,
            made ->
                assertThat(made.pace()).isEqualTo(new Pace(30, clock.instant().plusSeconds(5))));
  }

  @Test
  void anEmptySuccessIsLookedUpAndNotTrusted() {
    Draft draft = ready();
    helpdesk.next(Fault.status(201, "application/json", ""));
    assertThat(connector().create(access(), draft)).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void aTokenTakesThePlaceOfTheKeyAndTheNoteIsItsOwners() {
    Access token =
        new Access(
            STORE,
            anyConnection(),
            "gorgias",
            Map.of("baseUrl", helpdesk.uri().toString(), "oauth", Map.of("accessToken", SECRET)));
    assertThat(connector().check(token)).extracting(Check::ok).isEqualTo(true);
    Draft draft = ready();
    String ticket = created(connector().create(token, draft));
    created(connector().note(token, draft, ticket));
    assertThat(helpdesk.requests().getLast().header("authorization")).isEqualTo("Bearer " + SECRET);
    assertThat(helpdesk.ticket(ticket).messages().getLast().path("sender").path("id").asInt())
        .isEqualTo(7);
  }

  @Test
  void aTokenThatIsOverIsRenewedOnceAndTheRefreshTokenLasts() {
    helpdesk.accepts("access2");
    List<Access> stored = new ArrayList<>();
    HelpdeskConnector renewing =
        new GorgiasConnector(
            http(),
            (used, renewal) -> {
              Optional<Access> fresh =
                  renewal
                      .ask(used)
                      .map(
                          tokens -> oauth(tokens.getOrDefault("oauth.accessToken", ""), "lasting"));
              fresh.ifPresent(stored::add);
              return fresh;
            });
    created(renewing.create(oauth("access1", "lasting"), ready()));
    assertThat(stored).hasSize(1);
    created(renewing.create(stored.getFirst(), ready()));
    assertThat(stored).hasSize(1);
    Outcome dead = renewing.create(oauth("access1", "withdrawn"), ready());
    assertThat(dead).isInstanceOf(Outcome.Unauthorized.class);
    assertThat(dead.message()).doesNotContain(StubGorgias.APP_SECRET, "withdrawn");
    assertThat(helpdesk.tickets()).isEqualTo(2);
  }

  private Access oauth(String access, String refresh) {
    return with(
        "oauth",
        Map.of(
            "clientId",
            "baton",
            "clientSecret",
            StubGorgias.APP_SECRET,
            "accessToken",
            access,
            "refreshToken",
            refresh));
  }

  @Test
  void missingCredentialsAndUnknownFieldsAreSaid() {
    Access bare =
        new Access(STORE, anyConnection(), "gorgias", Map.of("baseUrl", helpdesk.uri().toString()));
    assertThat(connector().check(bare).message()).contains("API key");
    Access odd = with("customFields", Map.of("shoeSize", "12"));
    assertThat(connector().check(odd).message()).contains("shoeSize");
  }

  @Test
  void customFieldsAreFilledByTheirNumber() {
    Access access = with("customFields", Map.of("orderNumber", "12", "reference", "13"));
    Draft draft = ready();
    JsonNode fields =
        helpdesk.ticket(created(connector().create(access, draft))).sent().path("custom_fields");
    assertThat(fields.path(0).path("id").asInt()).isEqualTo(12);
    assertThat(fields.path(0).path("value").asString()).isEqualTo("12345");
    assertThat(fields.path(1).path("value").asString())
        .isEqualTo(draft.ticket().reference().value());
  }

  @Test
  void anAgentIsLedToTheTicket() {
    Access acme = new Access(STORE, anyConnection(), "gorgias", Map.of("domain", "acme"));
    assertThat(connector().agentUrl(acme, "12"))
        .isEqualTo("https://acme.gorgias.com/app/ticket/12");
  }

  private Access with(String name, Object value) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.put(name, value);
    return new Access(STORE, anyConnection(), "gorgias", config);
  }

  private static Ticket as(Requester requester) {
    return SampleTicket.by(SampleTicket.of(STORE), requester);
  }

  private static TicketAttachment photo(String name, long size) {
    return new TicketAttachment(UUID.randomUUID(), name, "image/jpeg", size);
  }

  private static Draft withBytes(Ticket ticket) {
    return new Draft(ticket, null, Map.of(), Map.of(), _ -> Optional.of(new byte[] {1, 2, 3, 4}));
  }
}
