package dev.baton.webhook.internal;

import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.Wakeup;
import dev.baton.shared.http.SigningSecret;
import dev.baton.shared.http.TargetRefused;
import dev.baton.shared.http.Targets;
import dev.baton.shared.vault.Safekeeping;
import dev.baton.shared.vault.Setting;
import dev.baton.webhook.Endpoint;
import dev.baton.webhook.Endpoint.Health;
import dev.baton.webhook.Endpoint.Off;
import dev.baton.webhook.Endpoints;
import dev.baton.webhook.jdbc.EndpointRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Endpoints in the database, their secrets sealed. */
@Service
class StoredEndpoints implements Endpoints {
  private static final int MOST = 10;
  private static final int SHOWN = 50;
  private static final Duration OVERLAP = Duration.ofDays(1);
  private static final List<Setting> SECRET =
      List.of(Setting.signingSecret("secret", "Signing secret").needed());
  private final Sending.Rows rows;
  private final Post post;
  private final Guards guards;
  private final TransactionTemplate transactions;
  private final Clock clock;

  StoredEndpoints(
      Sending.Rows rows, Post post, Guards guards, TransactionTemplate transactions, Clock clock) {
    this.rows = rows;
    this.post = post;
    this.guards = guards;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Who says what may be called, who keeps secrets, and who sends at once. */
  @Component
  record Guards(Targets targets, Safekeeping safekeeping, Wakeup wakeup) {}

  @Override
  public List<Endpoint> all(StoreId store) {
    return rows.endpoints().all(store).stream().map(EndpointRow::endpoint).toList();
  }

  @Override
  public Endpoint find(StoreId store, UUID id) {
    return row(store, id).endpoint();
  }

  @Override
  public WithSecret add(StoreId store, Endpoint.Wanted wanted) {
    check(wanted);
    if (rows.endpoints().all(store).size() >= MOST) {
      throw Problem.conflict("A store has " + MOST + " webhooks at most. Remove one first.");
    }
    Endpoint endpoint =
        new Endpoint(store, UUID.randomUUID(), wanted, clock.instant(), null, null, Health.NEW);
    String secret = SigningSecret.fresh();
    rows.endpoints().save(new EndpointRow(endpoint, sealed(store, endpoint.id(), secret)));
    return new WithSecret(endpoint, secret);
  }

  @Override
  public Endpoint change(StoreId store, UUID id, Endpoint.Wanted wanted, boolean on) {
    check(wanted);
    return transactions.execute(
        _ -> {
          EndpointRow row = locked(store, id);
          Endpoint before = row.endpoint();
          @Nullable Off off = on ? null : before.off() == null ? Off.MERCHANT : before.off();
          Endpoint changed = before.wanting(wanted).switched(off).faring(before.health().fresh());
          rows.endpoints().save(row.with(changed));
          if (on) {
            rows.messages().hasten(store, id, clock.instant());
            guards.wakeup().afterCommit();
          } else {
            rows.messages().giveUp(store, id);
          }
          return changed;
        });
  }

  @Override
  public WithSecret renewSecret(StoreId store, UUID id) {
    String secret = SigningSecret.fresh();
    return transactions.execute(
        _ -> {
          EndpointRow row = locked(store, id);
          @Nullable Instant until = clock.instant().plus(OVERLAP);
          String both = secret;
          try {
            both = secret + " " + SigningSecret.newest(open(row));
          } catch (IllegalStateException lost) {
            until = null; // the old one cannot sign any more
          }
          Endpoint renewed = row.endpoint().renewed(until);
          rows.endpoints().save(new EndpointRow(renewed, sealed(store, id, both)));
          return new WithSecret(renewed, secret);
        });
  }

  @Override
  public void remove(StoreId store, UUID id) {
    if (!rows.endpoints().remove(store, id)) {
      throw missing();
    }
  }

  @Override
  public WebhookTest test(StoreId store, UUID id) {
    EndpointRow row = row(store, id);
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    data.put("store", store.value());
    Post.Answer answer =
        post.send(row, UUID.randomUUID(), News.body("ping", clock.instant(), data));
    if (answer.taken() && row.endpoint().off() == null) {
      transactions.executeWithoutResult(
          _ -> {
            EndpointRow now = locked(store, id);
            Health fine = now.endpoint().health().took(clock.instant());
            rows.endpoints().save(now.with(now.endpoint().faring(fine)));
            rows.messages().hasten(store, id, clock.instant());
            guards.wakeup().afterCommit();
          });
    }
    return new WebhookTest(answer.taken(), answer.status(), answer.message());
  }

  @Override
  public List<WebhookNews> told(StoreId store, UUID id) {
    row(store, id);
    return rows.attempts().latest(store, id, SHOWN);
  }

  @Override
  public void sendAgain(StoreId store, UUID id, UUID message) {
    refuseOff(row(store, id));
    if (!rows.messages().again(store, id, message, clock.instant())) {
      throw Problem.notFound("There is no such message.");
    }
    guards.wakeup().afterCommit();
  }

  @Override
  public int sendAllAgain(StoreId store, UUID id) {
    return transactions.execute(
        _ -> {
          refuseOff(locked(store, id));
          int count = rows.messages().allAgain(store, id, clock.instant());
          guards.wakeup().afterCommit();
          return count;
        });
  }

  private static void refuseOff(EndpointRow row) {
    if (row.endpoint().off() != null) {
      throw Problem.conflict("This webhook is off. Switch it on first.");
    }
  }

  private void check(Endpoint.Wanted wanted) {
    try {
      guards.targets().checked(wanted.url());
    } catch (TargetRefused refused) {
      throw Problem.unprocessable("/url", "refused", String.valueOf(refused.getMessage()));
    }
  }

  private @Nullable String sealed(StoreId store, UUID id, String secret) {
    Safekeeping safe = guards.safekeeping();
    return safe.keep(store, id, safe.check(SECRET, Map.of("secret", secret)), null).sealed();
  }

  private String open(EndpointRow row) {
    Endpoint endpoint = row.endpoint();
    return guards
        .safekeeping()
        .open(endpoint.store(), endpoint.id(), "webhook", row.kept())
        .text("secret")
        .orElseThrow(() -> new IllegalStateException("no secret"));
  }

  private EndpointRow row(StoreId store, UUID id) {
    return rows.endpoints().find(store, id).orElseThrow(StoredEndpoints::missing);
  }

  private EndpointRow locked(StoreId store, UUID id) {
    return rows.endpoints().lock(store, id).orElseThrow(StoredEndpoints::missing);
  }

  private static Problem missing() {
    return Problem.notFound("There is no such webhook.");
  }
}
