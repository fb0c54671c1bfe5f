package dev.baton.commerce.shopify;

import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import dev.baton.commerce.http.ShopHttp;
import dev.baton.commerce.http.ShopReply;
import dev.baton.shared.http.HttpCall;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One shop's GraphQL Admin API (shopify.dev/docs/api/admin-graphql). A question is put again only
 * when Shopify said that nothing was done: the token was refused, there were too many calls, the
 * version is not there; a mere look also after an internal error.
 */
final class Graph {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_CALLS = 4;
  private static final Duration OLDER_FOR = Duration.ofHours(1);
  private final ShopHttp http;
  private final ShopifyTokens tokens;
  private final ShopifyAccount account;
  private final Budget budget = new Budget();
  private volatile @Nullable Instant olderUntil;
  private volatile @Nullable String served;

  Graph(ShopHttp http, ShopifyTokens tokens, ShopifyAccount account) {
    this.http = http;
    this.tokens = tokens;
    this.account = account;
  }

  /** What is asked of Shopify in one go, and the answers so far. */
  private final class Asking {
    private final Operation operation;
    private final byte[] body;
    private String token = tokens.token(account);
    private boolean renewed;
    private boolean repeated;

    Asking(Operation operation, Map<String, ?> variables) {
      this.operation = operation;
      this.body =
          JSON.writeValueAsString(
                  Map.of(
                      "query", operation.text(),
                      "operationName", operation.title(),
                      "variables", variables))
              .getBytes(StandardCharsets.UTF_8);
    }

    GraphAnswer answer() {
      for (int call = 0; call < MOST_CALLS; call++) {
        waited(budget.take(operation, http.now()));
        ShopReply reply = sent();
        Optional<GraphAnswer> answer = settled(reply);
        if (answer.isPresent()) {
          return answer.get();
        }
      }
      throw busy();
    }

    private ShopReply sent() {
      ShopReply reply =
          http.send(
              "Shopify",
              HttpCall.of("POST", account.base().resolve(path()))
                  .header("X-Shopify-Access-Token", token)
                  .header("Accept", "application/json")
                  .body("application/json", body));
      reply.header("x-shopify-api-version").ifPresent(version -> served = version);
      budget.note(operation, reply.json().path("extensions").path("cost"), http.now());
      return reply;
    }

    /** The answer, or nothing when the question is to be put again. */
    private Optional<GraphAnswer> settled(ShopReply reply) {
      switch (reply.status()) {
        case 401 -> renew();
        case 404 -> older();
        case 429 -> waited(reply.pause().orElse(Duration.ofSeconds(1)));
        default -> {
          if (!reply.readable()) {
            throw Statuses.trouble(reply);
          }
          return has(reply.json(), "THROTTLED") ? throttled(reply) : read(reply);
        }
      }
      return Optional.empty();
    }

    private Optional<GraphAnswer> throttled(ShopReply reply) {
      waited(Budget.throttled(reply.json().path("extensions").path("cost")));
      return Optional.empty();
    }

    private Optional<GraphAnswer> read(ShopReply reply) {
      if (has(reply.json(), "INTERNAL_SERVER_ERROR") && !operation.changes() && !repeated) {
        repeated = true;
        return Optional.empty();
      }
      return Optional.of(GraphAnswer.read(reply.json()));
    }

    private void renew() {
      if (renewed) {
        throw Statuses.refusedToken();
      }
      renewed = true;
      token = tokens.renewed(account, token).orElseThrow(Statuses::refusedToken);
    }
  }

  /**
   * The answer to a question.
   *
   * @throws ShopUnavailable when there is none, or nothing of it can be used
   */
  GraphAnswer ask(Operation operation, Map<String, ?> variables) {
    return new Asking(operation, variables).answer();
  }

  /** The time now. */
  Instant now() {
    return http.now();
  }

  /** The version Shopify answered by, or the one it is asked for. */
  String version() {
    @Nullable String known = served;
    return known == null ? asked() : known;
  }

  /** The version it is asked for at the moment. */
  String asked() {
    @Nullable Instant until = olderUntil;
    return until != null && http.now().isBefore(until) ? ShopifyAccount.OLDER : account.version();
  }

  /** Whether Shopify has what came with a version. */
  boolean has(String version) {
    return version().compareTo(version) >= 0;
  }

  private String path() {
    return "/admin/api/" + asked() + "/graphql.json";
  }

  /** A shop that does not know the newest version yet is asked by the one before. */
  private void older() {
    if (asked().equals(ShopifyAccount.OLDER)) {
      throw ShopUnavailable.untilMended(
          "Shopify knows no shop at " + account.base().getHost() + ". Check its name.");
    }
    olderUntil = http.now().plus(OLDER_FOR);
  }

  private void waited(Duration time) {
    if (time.compareTo(http.patience()) > 0) {
      throw busy();
    }
    if (time.isPositive()) {
      http.pause(time);
    }
  }

  private static ShopUnavailable busy() {
    return new ShopUnavailable("Shopify takes no more calls of this shop at the moment.");
  }

  private static boolean has(JsonNode json, String code) {
    for (JsonNode error : json.path("errors")) {
      if (error.path("extensions").path("code").asString("").equals(code)) {
        return true;
      }
    }
    return false;
  }

  /** What statuses of HTTP mean (shopify.dev/docs/api/usage/response-codes). */
  private static final class Statuses {
    static ShopUnavailable refusedToken() {
      return ShopUnavailable.untilMended(
          "Shopify does not accept the token. Enter new credentials in the shop connection, or"
              + " install the app again.");
    }

    static ShopUnavailable trouble(ShopReply reply) {
      return switch (reply.status()) {
        case 402 ->
            ShopUnavailable.untilMended("Shopify has frozen this shop: its plan is unpaid.");
        case 403 ->
            ShopUnavailable.untilMended("Shopify does not let this app in. Install it again.");
        case 423, 430 -> ShopUnavailable.untilMended("Shopify has locked this shop.");
        default -> byClass(reply);
      };
    }

    private static ShopUnavailable byClass(ShopReply reply) {
      return switch (reply.status() / 100) {
        case 2 -> Said.nonsense();
        case 3 ->
            ShopUnavailable.untilMended(
                "Shopify sends Baton on to another address, which it does not follow. Enter the"
                    + " name of the shop as in name.myshopify.com.");
        default -> new ShopUnavailable("Shopify has an internal trouble (" + reply.status() + ").");
      };
    }
  }
}
