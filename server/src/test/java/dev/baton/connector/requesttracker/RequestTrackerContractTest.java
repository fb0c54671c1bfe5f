package dev.baton.connector.requesttracker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.HttpConnectorContract;
import dev.baton.shared.vault.Access;
import dev.baton.testing.Fault;
import dev.baton.ticket.SampleTicket;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RequestTrackerContractTest extends HttpConnectorContract<StubRequestTracker> {
  @Override
  protected StubRequestTracker start() {
    return new StubRequestTracker();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new RequestTrackerConnector(http);
  }

  @Override
  protected Map<String, Object> settings() {
    return Map.of("token", SECRET, "queue", "Support", "handoffIdField", StubRequestTracker.FIELD);
  }

  @Test
  void theShoppersWordsOpenItAndTheStoryIsAComment() {
    Draft draft = ready();
    Outcome.Created made = (Outcome.Created) connector().create(access(), draft);
    assertThat(made.url()).isEqualTo(helpdesk.uri() + "/Ticket/Display.html?id=1");
    assertThat(made.message()).isEmpty();
    JsonNode wanted = helpdesk.ticket("1").wanted;
    assertThat(wanted.path("Requestor").asString()).isEqualTo("\"Jane Doe\" <jane@example.com>");
    assertThat(wanted.path("Subject").asString()).isEqualTo("Contact support");
    assertThat(wanted.path("Priority").asInt()).isEqualTo(50);
    assertThat(wanted.path("Content").asString())
        .contains("I want to cancel part of my order 12345")
        .doesNotContain("only the whole order", "not verified");
    created(connector().note(access(), draft, "1"));
    assertThat(helpdesk.ticket("1").comments.getLast().path("Content").asString())
        .contains("only the whole order");
  }

  @Test
  void aDroppedRequesterIsEnteredAgain() {
    helpdesk.dropRequestors();
    Outcome.Created made = (Outcome.Created) connector().create(access(), ready());
    assertThat(helpdesk.ticket(made.id()).requestor).isEqualTo("jane@example.com");
    assertThat(made.message()).isEmpty();
  }

  @Test
  void aDroppedFieldIsToldWhenItCannotBeMended() {
    helpdesk.dropFields();
    Outcome.Created made = (Outcome.Created) connector().create(access(), ready());
    assertThat(made.message()).contains("custom field", "ModifyCustomField");
  }

  @Test
  void withoutAFieldTheReferenceInTheSubjectFindsIt() {
    Access bare = with("handoffIdField", "");
    Draft draft = ready();
    assertThat(connector().find(bare, draft)).isInstanceOf(LookUp.NotFound.class);
    helpdesk.next(Fault.resetAfter());
    assertThat(connector().create(bare, draft)).isInstanceOf(Outcome.Unknown.class);
    assertThat(connector().find(bare, draft)).isInstanceOf(LookUp.Found.class);
    assertThat(helpdesk.ticket("1").wanted.path("Subject").asString())
        .isEqualTo("Contact support (" + draft.ticket().reference().value() + ")");
  }

  @Test
  void aResolvedTicketIsOpenedAgainByTheShopperOnly() {
    Draft draft = ready();
    String id = created(connector().create(access(), draft));
    helpdesk.ticket(id).status = "resolved";
    created(connector().append(access(), new Addition(id, SampleTicket.followUp("more"), draft)));
    assertThat(helpdesk.ticket(id).status).isEqualTo("open");
    assertThat(helpdesk.ticket(id).comments.getLast().path("Content").asString())
        .contains("The shopper writes", "more");
    helpdesk.ticket(id).status = "deleted";
    Outcome gone =
        connector().append(access(), new Addition(id, SampleTicket.followUp("?"), draft));
    assertThat(gone).isInstanceOf(Outcome.Rejected.class);
    assertThat(gone.message()).contains("deleted");
  }

  @Test
  void theCheckProvesTheRightToCreateAndTheField() {
    assertThat(connector().check(with("queue", "Other")).ok()).isFalse();
    assertThat(connector().check(with("handoffIdField", "Nope")).message()).contains("\"Nope\"");
    helpdesk.nobodyMayCreate();
    assertThat(connector().check(access()).message()).contains("CreateTicket");
  }

  @Test
  void wordsOfPerlAreLeftOut() {
    helpdesk.next(Fault.status(400, "application/json", helpdesk.error(400, "Wrong")));
    assertThat(connector().create(access(), ready()).message())
        .contains("Wrong")
        .doesNotContain("/usr/share", "line 12");
  }

  private Access with(String setting, Object value) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.put(setting, value);
    return new Access(STORE, anyConnection(), "request_tracker", config);
  }
}
