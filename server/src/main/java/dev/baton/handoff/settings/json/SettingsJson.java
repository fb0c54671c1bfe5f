package dev.baton.handoff.settings.json;

import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.SettingsRules;
import dev.baton.handoff.settings.WhenDeclined;
import dev.baton.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Settings as the contract's JSON, both ways. What is written can be read. */
public final class SettingsJson {
  private static final Set<String> MEMBERS =
      Set.of(
          "version",
          "information",
          "wrapUp",
          "integrationId",
          "fallbackIntegrationId",
          "subject",
          "enrichWithJourney",
          "whenDeclined",
          "rescueAfterMinutes",
          "hours");
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_ID = 64;

  private SettingsJson() {}

  /**
   * Reads settings that a merchant wants. A {@code version} in them is ignored; the result has 0.
   *
   * @throws Problem 400 with everything wrong with the shape, or 422 with every rule broken
   */
  public static HandoffSettings parse(JsonNode json) {
    Shape whole = Shape.of(json);
    if (!json.isObject()) {
      throw Problem.malformed("", "wrong_type", "Settings are an object.");
    }
    InformationJson information = new InformationJson();
    HandoffSettings settings = read(whole.object(MEMBERS), information);
    if (!whole.wrong().isEmpty()) {
      throw new Problem(400, "These settings have the wrong shape.", whole.wrong());
    }
    List<Problem.Field> broken = new ArrayList<>(information.broken());
    broken.addAll(SettingsRules.broken(settings));
    if (!broken.isEmpty()) {
      throw new Problem(422, "These settings break a rule.", broken);
    }
    return settings;
  }

  /** Reads settings that {@link #write} wrote, whatever the rules were then. */
  public static HandoffSettings stored(JsonNode json, int version) {
    return read(Shape.of(json), new InformationJson()).asVersion(version);
  }

  private static HandoffSettings read(Shape whole, InformationJson information) {
    HandoffSettings initial = HandoffSettings.INITIAL;
    return new HandoffSettings(
        0,
        information.read(whole.neededMember("information")),
        WrapUpJson.read(whole.neededMember("wrapUp")),
        id(whole.member("integrationId")).orElse(null),
        id(whole.member("fallbackIntegrationId")).orElse(null),
        whole.neededMember("subject").text(LONGEST_SUBJECT).orElse(initial.subject()),
        whole.neededMember("enrichWithJourney").flag().orElse(initial.enrichWithJourney()),
        whole
            .neededMember("whenDeclined")
            .text(LONGEST_ID, WhenDeclined::of, "open_ticket or do_not_open.")
            .orElse(initial.whenDeclined()),
        whole.neededMember("rescueAfterMinutes").number().orElse(null),
        HoursJson.read(whole.member("hours")).orElse(null));
  }

  private static Optional<UUID> id(Shape id) {
    return id.text(LONGEST_ID, SettingsJson::uuid, "The id of one of the store's integrations.");
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  /**
   * Writes settings with everything but their version.
   *
   * @param inbox the id of the store's built-in inbox, which stands for itself
   */
  public static ObjectNode write(HandoffSettings settings, UUID inbox) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("information", InformationJson.write(settings.information()));
    json.set("wrapUp", WrapUpJson.write(settings.wrapUp()));
    UUID chosen = settings.integrationId();
    json.put("integrationId", (chosen == null ? inbox : chosen).toString());
    UUID fallback = settings.fallbackIntegrationId();
    json.put("fallbackIntegrationId", fallback == null ? null : fallback.toString());
    json.put("subject", settings.subject());
    json.put("enrichWithJourney", settings.enrichWithJourney());
    json.put("whenDeclined", settings.whenDeclined().key());
    json.put("rescueAfterMinutes", settings.rescueAfterMinutes());
    if (settings.hours() == null) {
      json.putNull("hours");
    } else {
      json.set("hours", HoursJson.write(settings.hours()));
    }
    return json;
  }
}
