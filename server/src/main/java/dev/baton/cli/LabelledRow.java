package dev.baton.cli;

import dev.baton.shared.Detail;
import dev.baton.understanding.Intent;
import dev.baton.understanding.Utterance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One labelled line of {@code ./baton evaluate}.
 *
 * <p>Three shapes: {@code {text, label}} with handoff, other or the name of an intent, {@code
 * {text, skill}}, and {@code {turns: [{role, text}], expected: {email, name, phone,
 * order_number}}}. {@code lang}, {@code source}, {@code kind} and {@code tier} group the figures;
 * only {@code tier} core counts where it is given.
 */
record LabelledRow(JsonNode json) {
  static final String HUMAN = "human";

  /** The names under which corpora label what this product knows under another. */
  private static final Map<String, String> ALSO =
      Map.of(
          "handoff", HUMAN,
          "contact_human", HUMAN,
          "return_refund", "return_order",
          "policy_faq", "policy_question",
          "delivery_faq", "policy_question",
          "payment_faq", "policy_question");

  /** A label of corpora that have one for sending back and for the money that is still to come. */
  private static final String RETURN_OR_REFUND = "return_refund";

  private static final Set<String> SHOPPER = Set.of("user", "shopper", "customer", "visitor");

  /** Why this line cannot be measured with, or null when it can. */
  @Nullable String unusable() {
    if (hasTurns()) {
      return json.path("expected").isObject() ? null : "it has turns but nothing expected";
    }
    if (!json.path("text").isString()) {
      return "it has no text and no turns";
    }
    if (!json.path("label").isString() && !json.path("skill").isString()) {
      return "it has no label, skill or turns with what is expected";
    }
    boolean saysNothing = request() == null && skill() == null;
    return saysNothing
        ? "nothing is known as \"" + name(json.path("skill").isString() ? "skill" : "label") + "\""
        : null;
  }

  String text() {
    return json.path("text").asString("");
  }

  /** A member that groups figures, "-" when the line has none. */
  String group(String name) {
    JsonNode node = json.path(name);
    return node.isString() ? node.stringValue() : "-";
  }

  boolean isScored() {
    return json.path("tier").isMissingNode() || group("tier").equals("core");
  }

  /** Whether a request for a human is expected, or null when the line does not say. */
  @Nullable Boolean request() {
    String label = name("label");
    if (label.equals(HUMAN)) {
      return true;
    }
    boolean another = label.equals("other") || isIntent(label);
    return another ? Boolean.FALSE : null;
  }

  /** The intent expected, or {@link #HUMAN}, or null when the line does not say. */
  @Nullable String skill() {
    String skill = name("skill");
    if (!skill.equals("-")) {
      return (skill.equals(HUMAN) || isIntent(skill)) ? skill : null;
    }
    String label = name("label");
    return (isIntent(label) && !label.equals("other")) ? label : null;
  }

  /** Whether a reading is what the label says; "return_refund" says either of two intents. */
  boolean isMetBy(String found) {
    boolean either =
        group("skill").equals(RETURN_OR_REFUND) || group("label").equals(RETURN_OR_REFUND);
    return found.equals(skill()) || (either && found.equals(Intent.REFUND_STATUS.key()));
  }

  private String name(String member) {
    String said = group(member).toLowerCase(Locale.ROOT);
    return ALSO.getOrDefault(said, said);
  }

  private static boolean isIntent(String name) {
    for (Intent intent : Intent.values()) {
      if (intent.key().equals(name)) {
        return true;
      }
    }
    return false;
  }

  boolean hasTurns() {
    return json.path("turns").isArray();
  }

  /** The values any of which is right, none when nothing must be found. */
  List<String> expected(String name) {
    JsonNode node = json.path("expected").path(name);
    List<String> values = new ArrayList<>();
    if (node.isArray()) {
      node.forEach(one -> values.add(one.asString("")));
    } else if (node.isString()) {
      values.add(node.stringValue());
    }
    return values;
  }

  /** The shopper's turns, each with those before it. */
  List<Utterance> utterances() {
    List<Utterance> all = new ArrayList<>();
    List<Utterance.Said> before = new ArrayList<>();
    for (JsonNode turn : json.path("turns")) {
      String text = turn.path("text").asString("");
      String author = turn.path("role").asString(turn.path("author").asString(""));
      boolean shopper = SHOPPER.contains(author.toLowerCase(Locale.ROOT));
      if (shopper) {
        List<Utterance.Said> latest = before.subList(Math.max(0, before.size() - 6), before.size());
        all.add(
            new Utterance(
                text, latest, asking(), Utterance.Pending.NOTHING, country(), null, null));
      }
      before.add(new Utterance.Said(shopper, text));
    }
    return all;
  }

  String country() {
    return json.path("country").asString("US");
  }

  private Set<Detail> asking() {
    Set<Detail> asking = EnumSet.noneOf(Detail.class);
    for (JsonNode one : json.path("asked")) {
      if (one.asString("").endsWith("name")) {
        asking.add(Detail.NAME);
      }
    }
    return asking;
  }
}
