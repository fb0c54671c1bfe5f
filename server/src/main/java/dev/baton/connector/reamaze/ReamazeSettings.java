package dev.baton.connector.reamaze;

import dev.baton.connector.hook.AskedReplies;
import dev.baton.connector.http.CustomFields;
import dev.baton.shared.vault.Setting;
import java.util.List;

/** The settings of a connection to Re:amaze. */
final class ReamazeSettings {
  static final List<Setting> ALL =
      List.of(
          Setting.account("brand", "Brand", "reamaze.io")
              .help("The part before .reamaze.com in the address of your brand."),
          Setting.text("email", "Email of the token's owner").needed(),
          Setting.secret("apiToken", "API token")
              .help("In Re:amaze: Settings → Developer → API Token.")
              .needed(),
          Setting.text("channel", "Channel")
              .help("Its slug: the part before the @ of the channel's Re:amaze address.")
              .needed(),
          CustomFields.setting("Names of custom fields of conversations."),
          AskedReplies.OFF,
          Setting.baseUrl());

  private ReamazeSettings() {}
}
