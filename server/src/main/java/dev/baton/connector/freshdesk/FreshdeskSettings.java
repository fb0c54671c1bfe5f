package dev.baton.connector.freshdesk;

import dev.baton.connector.http.CustomFields;
import dev.baton.shared.vault.Setting;
import java.util.List;

/** The settings of a connection to Freshdesk. */
final class FreshdeskSettings {
  static final String FIXED = "fixedFields";
  static final List<Setting> ALL =
      List.of(
          Setting.account("domain", "Domain", "freshdesk.com")
              .help("The part before .freshdesk.com; an address of your own does not work there."),
          Setting.baseUrl(),
          Setting.secret("apiKey", "API key")
              .help(
                  "In Freshdesk: your picture → Profile settings. Its owner must see all tickets.")
              .needed(),
          CustomFields.setting(
              "Names of ticket fields, as in cf_order_number. A text field for handoffId lets Baton"
                  + " find its tickets again for certain."),
          Setting.ids(FIXED, "Fixed fields")
              .help("Values for fields that Freshdesk asks for in every ticket: cf_brand: Acme."),
          Setting.text("ticketType", "Type").help("As in Freshdesk: Question."),
          Setting.number("source", "Source")
              .help("2 is Portal, the usual; 7 is Chat, 1 Email, 3 Phone, 9 Feedback widget."),
          Setting.number("groupId", "Group"),
          Setting.number("productId", "Product"),
          Setting.secret("webhookSecret", "Webhook secret"));

  private FreshdeskSettings() {}
}
