package dev.baton.connector.zohodesk;

import dev.baton.connector.hook.AskedReplies;
import dev.baton.connector.http.CustomFields;
import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Setting;
import java.net.URI;
import java.util.List;

/** The settings of a connection to Zoho Desk. */
final class ZohoSettings {
  static final List<Setting> ALL =
      List.of(
          Setting.choice("dataCenter", "Data centre", "com", "eu", "in", "com.au", "jp")
              .help("The end of the address at which you use Zoho Desk; com when left out."),
          Setting.text("clientId", "Client ID")
              .help("In Zoho's API Console: Self Client.")
              .needed(),
          Setting.secret("clientSecret", "Client secret").needed(),
          Setting.secret("refreshToken", "Refresh token")
              .help("Made once from a code of the Self Client; see the page of this connector.")
              .needed(),
          Setting.text("orgId", "Organization")
              .help("Its number: Setup → Developer Space → API.")
              .needed(),
          Setting.text("departmentId", "Department").help("Its number.").needed(),
          Setting.text("keyField", "Field for the handoff's id")
              .help("The API name of a text field of tickets, as in cf_handoff_id.")
              .needed(),
          CustomFields.setting("API names of fields of tickets, as in cf_order_number."),
          AskedReplies.OFF,
          Setting.baseUrl());

  private ZohoSettings() {}

  /** The API name of the field that carries our key. */
  static String key(Access access) {
    return access.text("keyField").orElse("cf_unnamed");
  }

  /** Where the helpdesk is. */
  static URI desk(Access access) {
    return URI.create(access.text("baseUrl").orElse("https://desk.zoho." + end(access)));
  }

  /** Where tokens come from: of the same data centre. */
  static URI accounts(Access access) {
    return URI.create(access.text("baseUrl").orElse("https://accounts.zoho." + end(access)));
  }

  private static String end(Access access) {
    return access.text("dataCenter").orElse("com");
  }
}
