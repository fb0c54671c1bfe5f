package dev.baton.connector.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.baton.connector.Addition;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.HelpdeskConnectorContract;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.shared.http.Bounds;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.OutboundHttp;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.testing.Fault;
import dev.baton.testing.SettableClock;
import dev.baton.ticket.SampleTicket;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every connector over HTTP must keep, whatever its helpdesk does. A subclass gives the
 * connector, a small helpdesk of the vendor's kind, and the settings that lead to it; where a
 * vendor differs it overrides {@link #expected}.
 *
 * @param <H> the helpdesk
 */
public abstract class HttpConnectorContract<H extends StubHelpdesk>
    extends HelpdeskConnectorContract {
  /** What every secret setting is. */
  protected static final String SECRET = "s3cret-key-of-the-merchant";

  /** What the words of the helpdesk hold, and no message may. */
  private static final List<String> UNSPEAKABLE = List.of("Jane", "Doe", "jane@example", SECRET);

  private static final UUID CONNECTION = UUID.randomUUID();

  private static final String PAGE = "<!DOCTYPE html><html><body>Down for Jane Doe</body></html>";

  /** The connector's clock. */
  protected final SettableClock clock = new SettableClock();

  /** The helpdesk. */
  protected final H helpdesk = start();

  private final OutboundHttp outbound = new OutboundHttp(new Targets(true, Names.SYSTEM));
  private final HelpdeskConnector connector = connector(http());

  /** A fresh helpdesk. */
  protected abstract H start();

  /** The connector under test. */
  protected abstract HelpdeskConnector connector(HelpdeskHttp http);

  /** Its settings without {@code baseUrl}; every secret is {@link #SECRET}. */
  protected abstract Map<String, Object> settings();

  /** The setting that says where the helpdesk is. */
  protected String addressSetting() {
    return "baseUrl";
  }

  /** A way in which a call fails. */
  public enum Trouble {
    SILENCE(Outcome.Unknown.class),
    RESET_BEFORE(Outcome.Unknown.class),
    RESET_AFTER(Outcome.Unknown.class),
    TRUNCATED(Outcome.Unknown.class),
    BROKEN_JSON(Outcome.Unknown.class),
    DRIP(Outcome.Unknown.class),
    FLOOD(Outcome.Unknown.class),
    PAGE_200(Outcome.Unknown.class),
    REDIRECT(Outcome.Unauthorized.class),
    STATUS_401(Outcome.Unauthorized.class),
    STATUS_403(Outcome.Unauthorized.class),
    STATUS_404(Outcome.Unauthorized.class),
    STATUS_409(Outcome.Unknown.class),
    STATUS_422(Outcome.Rejected.class),
    STATUS_429(Outcome.RateLimited.class),
    STATUS_429_PAUSE(Outcome.RateLimited.class),
    STATUS_500(Outcome.Unknown.class),
    PAGE_503(Outcome.Unknown.class),
    STATUS_503_PAUSE(Outcome.Unavailable.class);

    private final Class<? extends Outcome> usually;

    Trouble(Class<? extends Outcome> usually) {
      this.usually = usually;
    }
  }

  private static final EnumSet<Trouble> SLOW = EnumSet.of(Trouble.SILENCE, Trouble.DRIP);

  /** How opening a ticket ends in this trouble; {@code Created} when it is none here. */
  protected Class<? extends Outcome> expected(Trouble trouble) {
    return trouble.usually;
  }

  private boolean harmless(Trouble trouble) {
    return expected(trouble).equals(Outcome.Created.class);
  }

  @BeforeEach
  void connectToTheHelpdesk() {
    assertThat(connector.check(access())).extracting(Check::ok).isEqualTo(true);
  }

  @AfterEach
  void end() throws IOException {
    helpdesk.close();
    outbound.destroy();
  }

  @ParameterizedTest
  @EnumSource
  void everyTroubleHasItsOutcomeAndWordsAndNoTicketIsMadeTwice(Trouble trouble) {
    Draft draft = ready();
    HelpdeskConnector called = SLOW.contains(trouble) ? impatient() : connector;
    helpdesk.next(fault(trouble));
    Outcome outcome = called.create(access(), draft);
    assertThat(outcome).as(outcome.message()).isInstanceOf(expected(trouble));
    fitToBeShown(outcome);
    if (trouble.name().endsWith("PAUSE")) {
      assertThat(outcome).extracting("retryAfter").isEqualTo(Duration.ofSeconds(7));
    }
    assertThat(thereInTheEnd(draft)).isNotEmpty();
    assertThat(tickets()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SILENCE", "DRIP"})
  void aFollowUpInTroubleIsToldAsWell(Trouble trouble) {
    Draft draft = ready();
    String ticket = created(connector.create(access(), draft));
    helpdesk.next(fault(trouble));
    Outcome outcome =
        connector.append(access(), new Addition(ticket, SampleTicket.followUp("one more"), draft));
    assertThat(outcome instanceof Outcome.Created).isEqualTo(harmless(trouble));
    fitToBeShown(outcome);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"SILENCE", "DRIP"})
  void aCheckInTroubleSaysSoInWords(Trouble trouble) {
    helpdesk.nextOfAll(fault(trouble, "No: jane@example.com, key " + SECRET));
    Check check = connector.check(access());
    assertThat(check.ok()).isEqualTo(harmless(trouble));
    fitToBeShown(check.message());
  }

  @Test
  void whereNothingListensNothingIsDone() {
    Draft draft = ready();
    helpdesk.close();
    for (int i = 0; i < 3; i++) { // then no connection is open any more
      assertThat(connector.check(access()).ok()).isFalse();
    }
    Outcome outcome = connector.create(access(), draft);
    assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    fitToBeShown(outcome);
    assertThat(connector.find(access(), draft)).isInstanceOf(LookUp.Failed.class);
  }

  @Test
  void aHostThatIsNotThereIsNamed() {
    Access nowhere = access(URI.create("http://nowhere.invalid"));
    Outcome outcome = connector.create(nowhere, ready());
    assertThat(outcome).isInstanceOf(Outcome.Unavailable.class);
    assertThat(outcome.message()).contains("nowhere.invalid");
    assertThat(connector.check(nowhere).message()).contains("nowhere.invalid");
  }

  @Test
  void thePrivateNoteIsThereOnceAndFoundByItsKey() {
    assumeThat(connector.capabilities().separateNote()).isTrue();
    Draft draft = ready();
    String ticket = created(connector.create(access(), draft));
    assertThat(connector.findNote(access(), draft, ticket)).isInstanceOf(LookUp.NotFound.class);
    helpdesk.next(Fault.resetAfter());
    assertThat(connector.note(access(), draft, ticket)).isInstanceOf(Outcome.Unknown.class);
    assertThat(connector.findNote(access(), draft, ticket)).isInstanceOf(LookUp.Found.class);
  }

  /** Calls with as much patience as a test needs. */
  protected HelpdeskHttp http() {
    return http(Duration.ofSeconds(20));
  }

  private HelpdeskHttp http(Duration patience) {
    return new HelpdeskHttp(outbound, clock, new Bounds(patience, 1_000_000));
  }

  private HelpdeskConnector impatient() {
    return connector(http(Duration.ofMillis(700)));
  }

  private Fault fault(Trouble trouble) {
    return fault(trouble, "No: Jane Doe, jane@example.com, key " + SECRET);
  }

  private Fault fault(Trouble trouble, String words) {
    return switch (trouble) {
      case SILENCE -> Fault.silence();
      case RESET_BEFORE -> Fault.resetBefore();
      case RESET_AFTER -> Fault.resetAfter();
      case TRUNCATED -> Fault.truncated();
      case BROKEN_JSON -> Fault.brokenJson();
      case DRIP -> Fault.drip();
      case FLOOD -> Fault.flood();
      case PAGE_200 -> Fault.status(200, "text/html", PAGE);
      case REDIRECT -> Fault.status(302, "text/html", "", "Location", elsewhere());
      case STATUS_429_PAUSE, STATUS_503_PAUSE -> refusal(trouble, words, "Retry-After", "7");
      case PAGE_503 -> Fault.status(503, "text/html", PAGE);
      default -> refusal(trouble, words);
    };
  }

  private Fault refusal(Trouble trouble, String words, String... headers) {
    int status = Integer.parseInt(trouble.name().replaceAll("\\D", ""));
    return Fault.status(status, "application/json", helpdesk.error(status, words), headers);
  }

  /** A redirect back to the helpdesk itself would be seen there. */
  private String elsewhere() {
    return helpdesk.uri() + "/redirected";
  }

  /** What a delivery does after trouble: look up, then take the step again. */
  private String thereInTheEnd(Draft draft) {
    assertThat(helpdesk.requests()).noneMatch(request -> request.path().equals("/redirected"));
    if (connector.capabilities().lookUp()
        && connector.find(access(), draft) instanceof LookUp.Found found) {
      return found.id();
    }
    return created(connector.create(access(), draft));
  }

  private void fitToBeShown(Outcome outcome) {
    fitToBeShown(outcome.message());
  }

  private static void fitToBeShown(String message) {
    assertThat(message).isNotBlank().hasSizeLessThanOrEqualTo(300);
    assertThat(message).doesNotContain("<html", "<!DOCTYPE").doesNotContain("\n");
    assertThat(UNSPEAKABLE).noneMatch(message::contains);
  }

  /** A draft with its steps before the ticket taken. */
  protected Draft ready() {
    Draft draft = draft(SampleTicket.of(STORE));
    if (!connector.capabilities().separateRequester()) {
      return draft;
    }
    String requester = created(connector.requester(access(), draft));
    return new Draft(draft.ticket(), requester, draft.uploads(), draft.refused(), draft.photos());
  }

  @Override
  protected HelpdeskConnector connector() {
    return connector;
  }

  @Override
  protected Access access() {
    return access(helpdesk.uri());
  }

  private Access access(URI base) {
    Map<String, Object> config = new TreeMap<>(settings());
    config.put(addressSetting(), base.toString());
    return new Access(STORE, CONNECTION, connector.type(), config);
  }

  @Override
  protected int tickets() {
    return helpdesk.tickets();
  }

  @Override
  protected List<String> additions(String ticketId) {
    return helpdesk.additions(ticketId);
  }
}
