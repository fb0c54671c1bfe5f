package dev.baton.connector.zohodesk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.connector.http.AccessTokens;
import dev.baton.connector.http.HelpdeskHttp;
import dev.baton.connector.http.HttpConnectorContract;
import dev.baton.shared.vault.Access;
import dev.baton.ticket.Author;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Requester;
import dev.baton.ticket.SampleTicket;
import dev.baton.ticket.TicketAttachment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ZohoConnectorContractTest extends HttpConnectorContract<StubZoho> {
  /** Of all connectors of a test, as in a running Baton. */
  private static final AccessTokens TOKENS = new AccessTokens();

  @Override
  protected StubZoho start() {
    return new StubZoho();
  }

  @Override
  protected HelpdeskConnector connector(HelpdeskHttp http) {
    return new ZohoConnector(http, TOKENS);
  }

  @Override
  protected Map<String, Object> settings() {
    Map<String, Object> settings = new TreeMap<>();
    settings.put("clientId", "1000.CLIENT");
    settings.put("clientSecret", SECRET);
    settings.put("refreshToken", SECRET);
    settings.put("orgId", StubZoho.ORGANIZATION);
    settings.put("departmentId", StubZoho.DEPARTMENT);
    settings.put("keyField", StubZoho.FIELD);
    return settings;
  }

  @Test
  void aTicketIsTheShoppersWordsAndCarriesOurKey() {
    Draft draft = ready();
    JsonNode sent = helpdesk.ticket(created(connector().create(access(), draft))).sent();
    assertThat(sent.path("cf").path(StubZoho.FIELD).asString()).isEqualTo(draft.key());
    assertThat(sent.path("contact").path("firstName").asString()).isEqualTo("Jane");
    assertThat(sent.path("contact").path("lastName").asString()).isEqualTo("Doe");
    assertThat(sent.path("email").asString()).isEqualTo("jane@example.com");
    assertThat(sent.path("priority").asString()).isEqualTo("Medium");
    assertThat(sent.path("description").asString())
        .contains("I want to cancel part of my order")
        .doesNotContain("Why you");
  }

  @Test
  void theStoryAndFollowUpsArePrivateComments() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    created(connector().note(access(), draft, ticket));
    created(
        connector().append(access(), new Addition(ticket, SampleTicket.followUp("more"), draft)));
    assertThat(helpdesk.ticket(ticket).comments())
        .hasSize(2)
        .allSatisfy(comment -> assertThat(comment.path("isPublic").asBoolean(true)).isFalse());
    assertThat(additions(ticket).getFirst()).contains("The shopper wrote:", "more");
  }

  @Test
  void photosAreUploadedBeforeTheTicketAndLaterOnesAttachedToIt() {
    TicketAttachment photo = new TicketAttachment(UUID.randomUUID(), "box.jpg", "image/jpeg", 3);
    String upload = created(connector().upload(access(), pictured(photo, Map.of()), photo));
    Draft draft = pictured(photo, Map.of(photo.id(), upload));
    String ticket = created(connector().create(access(), draft));
    assertThat(helpdesk.ticket(ticket).sent().path("uploads").path(0).asString()).isEqualTo(upload);
    created(connector().note(access(), draft, ticket));
    assertThat(helpdesk.files(ticket)).isZero();
    FollowUp more =
        new FollowUp(
            UUID.randomUUID(), Author.SHOPPER, "and this", clock.instant(), List.of(photo));
    created(connector().append(access(), new Addition(ticket, more, draft)));
    assertThat(helpdesk.files(ticket)).isEqualTo(1);
    assertThat(additions(ticket).getLast()).contains("and this").doesNotContain("not attached");
  }

  private static Draft pictured(TicketAttachment photo, Map<UUID, String> uploads) {
    return new Draft(
        SampleTicket.of(STORE, List.of(photo)),
        null,
        uploads,
        Map.of(),
        _ -> Optional.of(new byte[] {1, 2, 3}));
  }

  @Test
  void aCommentIsFoundBehindAHundredOthers() {
    Draft draft = ready();
    String ticket = created(connector().create(access(), draft));
    for (int i = 0; i < 110; i++) {
      created(
          connector().append(access(), new Addition(ticket, SampleTicket.followUp("x"), draft)));
    }
    created(connector().note(access(), draft, ticket));
    assertThat(connector().findNote(access(), draft, ticket)).isInstanceOf(LookUp.Found.class);
  }

  @Test
  void aShopperWithOnlyAPhoneIsTaken() {
    Draft draft =
        draft(SampleTicket.by(SampleTicket.of(STORE), new Requester(null, null, "+14155550100")));
    JsonNode sent = helpdesk.ticket(created(connector().create(access(), draft))).sent();
    assertThat(sent.path("contact").path("lastName").asString()).isEqualTo("Shopper");
    assertThat(sent.path("contact").path("phone").asString()).isEqualTo("+14155550100");
  }

  @Test
  void theLinkIsZohosOwn() {
    assertThat(connector().create(access(), ready()))
        .extracting("url")
        .asString()
        .startsWith("https://desk.zoho.com/support/acme/");
  }

  @Test
  void aFieldThatWasDroppedIsRemarked() {
    helpdesk.dropFields();
    assertThat(connector().create(access(), ready()).message()).contains("did not keep");
  }

  @Test
  void aNewTokenIsFetchedEveryHour() {
    created(connector().create(access(), ready()));
    clock.advance(Duration.ofHours(1));
    created(connector().create(access(), ready()));
    assertThat(helpdesk.requests())
        .filteredOn(request -> request.path().equals("/oauth/v2/token"))
        .hasSize(2);
  }

  @Test
  void credentialsThatGetNoTokenAreToldInWords() {
    clock.advance(Duration.ofHours(1));
    helpdesk.refuse();
    assertThat(connector().create(access(), ready()))
        .isInstanceOfSatisfying(
            Outcome.Unauthorized.class,
            refused -> assertThat(refused.message()).contains("invalid_code"));
    assertThat(connector().check(access()).message()).contains("Enter new ones");
  }

  @Test
  void aWrongDepartmentOrOrganizationIsTold() {
    assertThat(connector().check(with("departmentId", "99")).ok()).isFalse();
    assertThat(connector().check(with("orgId", "99")).ok()).isFalse();
  }

  private Access with(String name, Object value) {
    Map<String, Object> config = new TreeMap<>(access().config());
    config.put(name, value);
    return new Access(STORE, anyConnection(), "zoho_desk", config);
  }
}
