package dev.baton.connector.front;

import dev.baton.connector.hook.AskedReplies;
import dev.baton.shared.vault.Setting;
import java.util.List;

/** The settings of a connection to Front. */
final class FrontSettings {
  static final List<Setting> ALL =
      List.of(
          Setting.secret("apiToken", "API token")
              .help("In Front: Settings → Developers → API tokens.")
              .needed(),
          Setting.text("inboxId", "Inbox")
              .help(
                  "Its id, as in inb_2cb3, from the address of its settings page or from GET /inboxes.")
              .needed(),
          Setting.text("address", "Address of the inbox")
              .help("To which shoppers write, as in support@example.com.")
              .needed(),
          AskedReplies.OFF,
          Setting.baseUrl());

  private FrontSettings() {}
}
