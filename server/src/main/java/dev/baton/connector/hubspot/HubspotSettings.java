package dev.baton.connector.hubspot;

import dev.baton.connector.http.CustomFields;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Setting;
import java.util.List;

/** The settings of a connection to HubSpot. */
final class HubspotSettings {
  static final List<Setting> ALL =
      List.of(
          Setting.secret("accessToken", "Access token")
              .help("In HubSpot: Settings → Integrations → Private Apps.")
              .needed(),
          Setting.text("keyProperty", "Property for the handoff's id")
              .help(
                  "The internal name of a text property of tickets that takes unique values only.")
              .needed(),
          Setting.text("pipeline", "Pipeline").help("Its id; 0, the first, when left out."),
          Setting.text("stage", "Stage")
              .help("The id of the stage in which tickets begin; 1, New, when left out."),
          CustomFields.setting("Internal names of properties of tickets."),
          Setting.text("portalId", "Account number").help("Of your portal, for links to tickets."),
          Setting.baseUrl());

  private HubspotSettings() {}

  /** The name of the property that carries our key. */
  static String key(Access access) {
    return access.text("keyProperty").orElse("unnamed");
  }
}
