package dev.baton.delivery;

import dev.baton.connector.Addition;
import dev.baton.connector.Capabilities;
import dev.baton.connector.Draft;
import dev.baton.connector.HelpdeskConnector;
import dev.baton.connector.LookUp;
import dev.baton.connector.Outcome;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Check;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.FollowUp;
import dev.baton.ticket.Format;
import dev.baton.ticket.TicketAttachment;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A helpdesk with its connector in one, that does what a test says: fails before or after it took
 * something, hangs, asks for patience. Stands for the far side, so it outlives any Baton.
 */
final class FakeHelpdesk implements HelpdeskConnector {

  /** What it does with one call. */
  interface Behaviour {
    Outcome answer(Work work) throws InterruptedException;
  }

  /** What a call asks for; may be done or not. */
  interface Work {
    Outcome done();
  }

  /** A ticket as it stands in this helpdesk. */
  record Entry(String id, String key, String email, List<String> additions, List<String> photos) {}

  static final Behaviour FINE = Work::done;

  private final Deque<Behaviour> script = new ArrayDeque<>();
  private final List<Entry> tickets = Collections.synchronizedList(new ArrayList<>());
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger number = new AtomicInteger(4711);
  private volatile Capabilities capabilities;
  private volatile Behaviour otherwise = FINE;
  private volatile boolean healthy = true;
  private volatile Consumer<String> each = _ -> {};

  FakeHelpdesk(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  /** One that can look things up, and needs a minute until nothing can turn up any more. */
  static FakeHelpdesk searchable() {
    return new FakeHelpdesk(capable(false, true, false));
  }

  /** One that needs every step there is. */
  static FakeHelpdesk laborious() {
    return new FakeHelpdesk(capable(false, true, true));
  }

  /** One that can neither look up nor know a key again. */
  static FakeHelpdesk forgetful() {
    return new FakeHelpdesk(capable(false, false, false));
  }

  static Capabilities capable(boolean idempotent, boolean lookUp, boolean separate) {
    return new Capabilities(
        new Capabilities.Once(idempotent, lookUp, lookUp, Duration.ofSeconds(60), "", ""),
        separate ? EnumSet.allOf(Capabilities.Separate.class) : Set.of(),
        Capabilities.Photos.upTo(10_000_000, 20_000_000),
        new Capabilities.Body(Format.HTML, 100_000),
        EnumSet.allOf(Capabilities.Feature.class));
  }

  /** Does this at the beginning of each call to open a ticket, with our key for it. */
  FakeHelpdesk each(Consumer<String> what) {
    each = what;
    return this;
  }

  /** Behaves so with its next call, before anything else it was told. */
  FakeHelpdesk then(Behaviour behaviour) {
    synchronized (script) {
      script.add(behaviour);
    }
    return this;
  }

  /** Behaves so when it was told nothing for a call. */
  void otherwise(Behaviour behaviour) {
    otherwise = behaviour;
  }

  void healthy(boolean well) {
    healthy = well;
  }

  List<Entry> tickets() {
    return List.copyOf(tickets);
  }

  /** The names of the calls that came, in order. */
  List<String> calls() {
    return List.copyOf(calls);
  }

  static Behaviour says(Outcome outcome) {
    return _ -> outcome;
  }

  static Behaviour unavailable() {
    return says(new Outcome.Unavailable(null, 503, "Service Unavailable"));
  }

  /** Does it, and the answer is lost. */
  static Behaviour lostAnswer() {
    return work -> {
      work.done();
      return new Outcome.Unknown(null, "Connection reset");
    };
  }

  /** Nothing is done and nobody learns that. */
  static Behaviour lostRequest() {
    return says(new Outcome.Unknown(null, "Connection reset"));
  }

  /** Does it, and the process that waits for the answer dies before it comes. */
  static Behaviour hangsAfter(CountDownLatch reached) {
    return work -> {
      work.done();
      reached.countDown();
      new CountDownLatch(1).await();
      throw new IllegalStateException("nobody comes back from there");
    };
  }

  @Override
  public String type() {
    return "fake";
  }

  @Override
  public String title() {
    return "Fake";
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  void capabilities(Capabilities changed) {
    capabilities = changed;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        Setting.address("url", "Where it is"),
        Setting.secret("key", "Its key"),
        Setting.secret("oauth.clientSecret", "Its other key"));
  }

  @Override
  public Check check(Access access) {
    return new Check(healthy, healthy ? "Works." : "The key is wrong.", List.of());
  }

  @Override
  public Outcome requester(Access access, Draft draft) {
    return act("requester", () -> Outcome.Created.of("requester-1", null));
  }

  @Override
  public Outcome upload(Access access, Draft draft, TicketAttachment attachment) {
    return act("upload", () -> Outcome.Created.of("token-" + attachment.id(), null));
  }

  @Override
  public Outcome create(Access access, Draft draft) {
    each.accept(draft.key());
    return act("create", () -> take(draft));
  }

  @Override
  public LookUp find(Access access, Draft draft) {
    return ask(
        "find",
        tickets().stream()
            .filter(ticket -> ticket.key().equals(draft.key()))
            .findFirst()
            .map(Entry::id)
            .orElse(null));
  }

  @Override
  public Outcome note(Access access, Draft draft, String ticketId) {
    return act("note", () -> add(ticketId, "note"));
  }

  @Override
  public LookUp findNote(Access access, Draft draft, String ticketId) {
    return ask("find note", entry(ticketId).additions().contains("note") ? "note" : null);
  }

  @Override
  public Outcome append(Access access, Addition addition) {
    FollowUp followUp = addition.followUp();
    return act("append", () -> add(addition.ticketId(), followUp.text()));
  }

  @Override
  public LookUp findAddition(Access access, Addition addition) {
    String text = addition.followUp().text();
    return ask(
        "find addition",
        entry(addition.ticketId()).additions().contains(text) ? addition.key() : null);
  }

  @Override
  public @Nullable String agentUrl(Access access, String ticketId) {
    return "https://helpdesk.example/tickets/" + ticketId;
  }

  private Outcome act(String name, Work work) {
    calls.add(name);
    Behaviour behaviour;
    synchronized (script) {
      behaviour = script.isEmpty() ? otherwise : script.poll();
    }
    try {
      return behaviour.answer(work);
    } catch (InterruptedException died) {
      Thread.currentThread().interrupt();
      return new Outcome.Unknown(null, "interrupted");
    }
  }

  private LookUp ask(String name, @Nullable String found) {
    LookUp result = found == null ? new LookUp.NotFound() : new LookUp.Found(found, null);
    Outcome answer = act(name, () -> Outcome.Created.of("asked", null));
    return answer instanceof Outcome.Created ? result : new LookUp.Failed(answer);
  }

  private Outcome take(Draft draft) {
    if (capabilities.idempotentCreate()) {
      for (Entry known : tickets()) {
        if (known.key().equals(draft.key())) {
          return Outcome.Created.of(known.id(), null);
        }
      }
    }
    String id = Integer.toString(number.getAndIncrement());
    String email = String.valueOf(draft.ticket().requester().email());
    tickets.add(
        new Entry(
            id,
            draft.key(),
            email,
            Collections.synchronizedList(new ArrayList<>()),
            draft.uploads().values().stream().sorted().toList()));
    return Outcome.Created.of(id, "https://helpdesk.example/tickets/" + id);
  }

  private Outcome add(String ticketId, String text) {
    entry(ticketId).additions().add(text);
    return Outcome.Created.of("addition", null);
  }

  private Entry entry(String ticketId) {
    return tickets().stream()
        .filter(ticket -> ticket.id().equals(ticketId))
        .findFirst()
        .orElseThrow();
  }
}
