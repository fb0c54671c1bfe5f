package dev.baton.connector.helpscout;

import dev.baton.connector.hook.AskedReplies;
import dev.baton.connector.http.CustomFields;
import dev.baton.shared.vault.Setting;
import java.util.List;

/** The settings of a connection to Help Scout. */
final class HelpScoutSettings {
  static final List<Setting> ALL =
      List.of(
          Setting.text("appId", "App ID")
              .help("In Help Scout: your profile → My Apps → Create My App.")
              .needed(),
          Setting.secret("appSecret", "App secret").help("Stands beside the App ID.").needed(),
          Setting.number("mailboxId", "Inbox")
              .help("The number in the address of the inbox, as in /mailbox/123456.")
              .needed(),
          CustomFields.setting("Numbers of the inbox's custom fields."),
          Setting.flag("autoReply", "Auto reply")
              .help("Whether Help Scout mails its auto reply to the shopper for each ticket."),
          AskedReplies.OFF,
          Setting.baseUrl());

  private HelpScoutSettings() {}
}
