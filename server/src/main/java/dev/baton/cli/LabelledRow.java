package dev.baton.cli;

import dev.baton.shared.Detail;
import dev.baton.understanding.Utterance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One labelled line of {@code ./baton evaluate}.
 *
 * <p>Three shapes: {@code {text, label: "handoff"|"other"}}, {@code {text, skill}}, and {@code
 * {turns: [{role, text}], expected: {email, name, phone, order_number}}}. {@code lang}, {@code
 * source}, {@code kind} and {@code tier} group the figures; only {@code tier} core counts where it
 * is given.
 */
record LabelledRow(JsonNode json) {

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
    return json.path("label").isString() ? group("label").equals("handoff") : null;
  }

  /** The shop intent expected, or null when the line does not say. */
  @Nullable String skill() {
    return json.path("skill").isString() ? json.path("skill").stringValue() : null;
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
      boolean shopper = turn.path("role").asString("").equals("user");
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
