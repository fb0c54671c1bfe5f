package dev.baton.extension.internal;

import dev.baton.extension.Answered;
import dev.baton.extension.Answered.Known;
import dev.baton.shared.Masking;
import dev.baton.skill.Attempt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a program answered; what is not in order makes all of it unusable. */
final class AnswerReading {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int TEXT = 2_000;
  private static final int SHORT = 300;
  private static final int QUICK_REPLIES = 6;
  private static final int QUICK_REPLY = 60;
  private static final int STATES = 20;
  private static final int STATE = 500;
  private static final int ATTEMPTS = 10;
  private static final int PRODUCTS = 20;
  private static final int ORDER_NUMBER = 60;

  private final JsonNode root;
  private final String skill;

  private AnswerReading(JsonNode root, String skill) {
    this.root = root;
    this.skill = skill;
  }

  /** Something in it is not as it must be. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1;

    Wrong(String words) {
      super(words);
    }
  }

  /**
   * What it says.
   *
   * @param skill its name, for a summary when it gives none
   */
  static Answered of(String json, String skill) {
    try {
      JsonNode root = JSON.readTree(json);
      if (root == null || !root.isObject()) {
        return new Answered.Unusable("Its answer is no JSON object.");
      }
      return new AnswerReading(root, skill).step();
    } catch (JacksonException nonsense) {
      return new Answered.Unusable("Its answer is no JSON.");
    } catch (Wrong wrong) {
      return new Answered.Unusable(String.valueOf(wrong.getMessage()));
    }
  }

  private Answered step() {
    String step = text("step", SHORT, false);
    return switch (step) {
      case "ask" ->
          new Answered.Ask(
              text("text", TEXT, true),
              root.path("yesOrNo").asBoolean(false),
              texts("quickReplies", QUICK_REPLIES, QUICK_REPLY),
              state(),
              known());
      case "done" -> new Answered.Done(text("text", TEXT, true), known());
      case "escalate" -> new Answered.Escalate(text("text", TEXT, false), known());
      case "refuse" -> new Answered.Refuse(text("text", TEXT, true), known());
      case "pass" -> new Answered.Pass();
      default -> throw new Wrong("Its step is none of ask, done, escalate, refuse, pass.");
    };
  }

  private Known known() {
    String summary = text("summary", SHORT, false);
    String order = text("orderNumber", ORDER_NUMBER, false);
    return new Known(
        summary.isEmpty() ? "Used the skill \"" + skill + "\"." : summary,
        order.isEmpty() ? null : order,
        texts("products", PRODUCTS, SHORT),
        attempts());
  }

  private List<Attempt> attempts() {
    List<Attempt> attempts = new ArrayList<>();
    for (JsonNode one : list("attempted", ATTEMPTS)) {
      attempts.add(
          new Attempt(
              checked("attempted", one.path("what"), SHORT, true),
              checked("attempted", one.path("outcome"), SHORT, true)));
    }
    return attempts;
  }

  private Map<String, String> state() {
    JsonNode given = root.path("state");
    if (given.isMissingNode() || given.isNull()) {
      return Map.of();
    }
    if (!given.isObject() || given.size() > STATES) {
      throw new Wrong("Its state is no object of at most " + STATES + " texts.");
    }
    Map<String, String> state = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : given.properties()) {
      if (entry.getKey().length() > QUICK_REPLY) {
        throw new Wrong("A name in its state is too long.");
      }
      state.put(entry.getKey(), checked("state", entry.getValue(), STATE, false));
    }
    return state;
  }

  private List<String> texts(String member, int most, int longest) {
    List<String> texts = new ArrayList<>();
    list(member, most).forEach(one -> texts.add(checked(member, one, longest, true)));
    return texts;
  }

  private JsonNode list(String member, int most) {
    JsonNode list = root.path(member);
    if (list.isMissingNode() || list.isNull()) {
      return JSON.createArrayNode();
    }
    if (!list.isArray() || list.size() > most) {
      throw new Wrong("Its " + member + " is no list of at most " + most + ".");
    }
    return list;
  }

  private String text(String member, int longest, boolean needed) {
    @Nullable JsonNode value = root.get(member);
    if (value == null || value.isNull()) {
      if (needed) {
        throw new Wrong("Its " + member + " is missing.");
      }
      return "";
    }
    return checked(member, value, longest, needed);
  }

  private static String checked(String member, JsonNode value, int longest, boolean needed) {
    if (!value.isString()) {
      throw new Wrong("Something in its " + member + " is no text.");
    }
    String text = Masking.mask(value.asString("").strip());
    if (text.length() > longest) {
      throw new Wrong("Its " + member + " has more than " + longest + " characters.");
    }
    if (needed && text.isEmpty()) {
      throw new Wrong("Its " + member + " is empty.");
    }
    return text;
  }
}
