package dev.baton.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.baton.testing.BatonProcess;
import dev.baton.testing.Http;
import dev.baton.testing.Http.Answer;
import dev.baton.testing.OtherAgent;
import dev.baton.testing.StubServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Baton is killed, as {@code kill -9} does it, while it tells of events: between the commit and the
 * call, and between the call and the record of it. Every event arrives; what comes again is the
 * same message.
 */
class WebhooksUnderKillTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String STORE = "/api/v1/admin/stores/demo";
  private static final Map<String, String> SETTINGS =
      Map.of(
          "BATON_BOOTSTRAP_API_KEY", Http.ADMIN_KEY,
          "BATON_ALLOW_PRIVATE_TARGETS", "true",
          "BATON_DEMO", "true");
  private static final int ARRIVING = 3;
  private static final int DEAD = 2;

  /** Two of each for those that arrive, and an answer; two for the others. */
  private static final int EVENTS = 3 * ARRIVING + 2 * DEAD;

  /** So many calls Baton makes at a time to one endpoint. */
  private static final int AT_ONCE = 4;

  /** A developer's program that takes messages, and says so when it may. */
  private static final class Program extends StubServer {
    private final CountDownLatch answering = new CountDownLatch(1);
    private final List<String> forged = Collections.synchronizedList(new ArrayList<>());
    private volatile String secret = "";

    @Override
    protected Output answer(Request request) {
      verify(request);
      try {
        if (!answering.await(10, TimeUnit.MINUTES)) {
          throw new IllegalStateException("nobody let it answer");
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
      return of(204, "text/plain", "");
    }

    /** By the reference library, clock and all. */
    private void verify(Request request) {
      Map<String, List<String>> headers =
          request.headers().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
      try {
        new Webhook(secret).verify(request.text(), headers);
      } catch (WebhookVerificationException | EmptyWebhookSecretException refused) {
        forged.add(refused + " " + request.text());
      }
    }
  }

  /** A helpdesk that refuses all tickets. */
  private static final class Refusing extends StubServer {
    @Override
    protected Output answer(Request request) {
      return of(422, "text/plain", "no");
    }
  }

  @Test
  void every_event_arrives_and_comes_again_as_it_was(@TempDir Path directory) {
    Path data = directory.resolve("data");
    try (Program program = new Program();
        Refusing refusing = new Refusing()) {
      String path;
      try (BatonProcess first = BatonProcess.start(data, SETTINGS).ready()) {
        Http admin = first.http().asAdmin();
        Answer added = subscribe(admin, program);
        program.secret = added.text("/secret");
        path = STORE + "/webhooks/" + added.text("/webhook/id") + "/messages";
        for (int i = 0; i < ARRIVING; i++) {
          String reference = handOver(first, i);
          String replies = STORE + "/tickets/" + reference + "/replies";
          until(
              "it is in the inbox",
              () -> first.http().asAdmin().post(replies, "{\"text\":\"Hi\"}").status() < 300);
        }
        elsewhere(admin, refusing);
        for (int i = 0; i < DEAD; i++) {
          handOver(first, ARRIVING + i);
        }
        until("all is written down", () -> admin.get(path).at("/items").size() == EVENTS);
        until("calls are under way", () -> program.requests().size() == AT_ONCE);
        assertThat(statuses(admin.get(path))).containsOnly("waiting");
        first.kill();
      }
      List<StubServer.Request> taken = program.requests();
      assertThat(taken).as("the others were never called").hasSize(AT_ONCE);
      program.answering.countDown();

      BatonProcess second = BatonProcess.start(data, SETTINGS).ready();
      until("it goes on", () -> ids(program.requests()).size() > AT_ONCE);
      second.kill();

      try (BatonProcess third = BatonProcess.start(data, SETTINGS).ready()) {
        Http admin = third.http().asAdmin();
        until("all is taken", () -> statuses(admin.get(path)).equals(Set.of("taken")));
        List<JsonNode> told = new ArrayList<>();
        admin.get(path).at("/items").forEach(told::add);
        assertThat(told).hasSize(EVENTS);
        assertThat(
                told.stream().map(one -> one.path("id").asString("")).collect(Collectors.toSet()))
            .as("every event arrived, and nothing else")
            .isEqualTo(ids(program.requests()));
      }
      assertThat(taken).allSatisfy(one -> assertThat(again(program, one)).hasSizeGreaterThan(1));
      for (StubServer.Request one : program.requests()) {
        assertThat(again(program, one))
            .allSatisfy(other -> assertThat(other.body()).isEqualTo(one.body()));
      }
      assertThat(types(program))
          .isEqualTo(
              Map.of(
                  "handoff.submitted", (long) ARRIVING + DEAD,
                  "ticket.delivered", (long) ARRIVING,
                  "agent.replied", (long) ARRIVING,
                  "delivery.dead", (long) DEAD));
      assertThat(program.forged).isEmpty();
    }
  }

  private static Answer subscribe(Http admin, Program program) {
    List<String> all =
        List.of("handoff.submitted", "ticket.delivered", "delivery.dead", "agent.replied");
    Answer added =
        admin.post(
            STORE + "/webhooks",
            Map.of("url", program.uri() + "/hook", "events", all, "description", "ours"));
    assertThat(added.status()).as(added.body()).isEqualTo(201);
    return added;
  }

  private static void elsewhere(Http admin, Refusing helpdesk) {
    Answer made =
        admin.post(
            STORE + "/integrations",
            Map.of(
                "type",
                "webhook",
                "name",
                "Refusing",
                "config",
                Map.of(
                    "url",
                    helpdesk.uri() + "/tickets",
                    "secret",
                    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    String path = STORE + "/skills/human-handoff/settings";
    Answer before = admin.get(path);
    ObjectNode settings = (ObjectNode) before.json();
    settings.put("integrationId", made.text("/id"));
    Answer saved = admin.with("If-Match", before.header("etag")).put(path, settings.toString());
    assertThat(saved.status()).as(saved.body()).isLessThan(300);
  }

  private static String handOver(BatonProcess baton, int number) {
    OtherAgent agent =
        OtherAgent.of(baton.http().asAdmin(), "demo")
            .heard("My lamp arrived broken")
            .with("details", Map.of("email", "jane" + number + "@example.com", "name", "Jane Doe"));
    Answer answer = agent.handsOver("api");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return agent.reference();
  }

  private static Set<String> statuses(Answer messages) {
    return Set.copyOf(messages.at("/items").findValuesAsString("status"));
  }

  private static Set<String> ids(List<StubServer.Request> requests) {
    return requests.stream().map(one -> one.header("webhook-id")).collect(Collectors.toSet());
  }

  private static List<StubServer.Request> again(Program program, StubServer.Request one) {
    return program.requests().stream()
        .filter(other -> other.header("webhook-id").equals(one.header("webhook-id")))
        .toList();
  }

  /** How many events there were of each type. */
  private static Map<String, Long> types(Program program) {
    return program.requests().stream()
        .collect(
            Collectors.toMap(
                one -> one.header("webhook-id"),
                one -> JSON.readTree(one.text()).path("type").asString(""),
                (type, _) -> type))
        .values()
        .stream()
        .collect(Collectors.groupingBy(type -> type, Collectors.counting()));
  }

  private static void until(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }
}
