package dev.baton.commerce.shopify;

import dev.baton.commerce.ShopUnavailable;
import dev.baton.commerce.http.Said;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What Shopify answered: all of it, or a part together with what it refused. A null at a refused
 * place does not mean that there is nothing.
 *
 * @param refusals what the app may not see
 */
record GraphAnswer(JsonNode data, List<Refusal> refusals) {

  GraphAnswer {
    refusals = List.copyOf(refusals);
  }

  /**
   * A place of the answer and why there is nothing.
   *
   * @param path as in {@code order.email}; numbers of lists are left out
   */
  record Refusal(String path, String message) {}

  /** Whether something at this place, or the whole that holds it, was refused. */
  boolean refused(String path) {
    return refusals.stream()
        .anyMatch(refusal -> path.equals(refusal.path()) || path.startsWith(refusal.path() + "."));
  }

  /** Whether something inside this place was refused. */
  boolean refusedWithin(String path) {
    return refused(path)
        || refusals.stream().anyMatch(refusal -> refusal.path().startsWith(path + "."));
  }

  /** What stands at a member. */
  JsonNode at(String member) {
    return data.path(member);
  }

  /**
   * Reads an answer of status 200.
   *
   * @throws ShopUnavailable when nothing of it can be used
   */
  static GraphAnswer read(JsonNode json) {
    JsonNode errors = json.path("errors");
    JsonNode data = json.path("data");
    List<Refusal> refusals = new ArrayList<>();
    if (errors.isArray()) {
      for (JsonNode error : errors) {
        refusals.add(refusal(error, data.isObject()));
      }
    } else if (!Said.absent(errors)) {
      throw new ShopUnavailable("Shopify refuses a question of Baton.");
    }
    if (!data.isObject()) {
      throw Said.nonsense();
    }
    return new GraphAnswer(data, refusals);
  }

  private static Refusal refusal(JsonNode error, boolean partial) {
    String code = error.path("extensions").path("code").asString("");
    String message = Said.words(error.path("message"));
    boolean placed = partial && error.path("path").isArray() && !error.path("path").isEmpty();
    return switch (code) {
      case "MAX_COST_EXCEEDED" ->
          throw new ShopUnavailable("Shopify finds a question of Baton too costly: " + message);
      case "INTERNAL_SERVER_ERROR" -> throw new ShopUnavailable("Shopify has an internal trouble.");
      case "SHOP_INACTIVE" ->
          throw ShopUnavailable.untilMended("Shopify says that this shop is not active.");
      case String _ when placed -> new Refusal(path(error.path("path")), message);
      case "ACCESS_DENIED" -> throw ShopUnavailable.untilMended("Shopify refuses: " + message);
      default -> throw new ShopUnavailable("Shopify refuses a question of Baton: " + message);
    };
  }

  private static String path(JsonNode path) {
    List<String> members = new ArrayList<>();
    path.forEach(
        member -> {
          if (member.isString()) {
            members.add(member.stringValue());
          }
        });
    return String.join(".", members);
  }
}
