package dev.baton.connector.intercom;

import dev.baton.connector.hook.AskedReplies;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Setting;
import java.net.URI;
import java.util.List;

/** The settings of a connection to Intercom. */
final class IntercomSettings {
  static final List<Setting> ALL =
      List.of(
          Setting.secret("accessToken", "Access token")
              .help("In Intercom's Developer Hub: your app → Authentication.")
              .needed(),
          Setting.choice("region", "Region", "us", "eu", "au")
              .help("Where your workspace is hosted; us when nothing is chosen."),
          Setting.number("ticketTypeId", "Ticket type")
              .help("The number of a customer ticket type, from GET /ticket_types.")
              .needed(),
          Setting.text("keyAttribute", "Attribute for the handoff's id")
              .help("The name of a text attribute of that ticket type, as in Handoff ID.")
              .needed(),
          Setting.text("appId", "App id")
              .help("Of your workspace, for links to tickets: from the address of the inbox."),
          AskedReplies.OFF,
          Setting.baseUrl());

  private IntercomSettings() {}

  /** The name of the attribute that carries our key. */
  static String key(Access access) {
    return access.text("keyAttribute").orElse("unnamed");
  }

  /** Where the workspace is. */
  static URI base(Access access) {
    String host =
        switch (access.text("region").orElse("us")) {
          case "eu" -> "https://api.eu.intercom.io";
          case "au" -> "https://api.au.intercom.io";
          default -> "https://api.intercom.io";
        };
    return URI.create(access.text("baseUrl").orElse(host));
  }
}
