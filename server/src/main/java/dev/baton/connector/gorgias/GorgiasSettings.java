package dev.baton.connector.gorgias;

import dev.baton.connector.http.CustomFields;
import dev.baton.shared.vault.Setting;
import java.util.List;

/** The settings of a connection to Gorgias. */
final class GorgiasSettings {
  static final List<Setting> ALL =
      List.of(
          Setting.account("domain", "Domain", "gorgias.com")
              .help("The part before .gorgias.com in the address of your Gorgias."),
          Setting.baseUrl(),
          Setting.text("email", "Email")
              .help("Of the Gorgias user who owns the API key; private notes bear their name."),
          Setting.secret("apiKey", "API key").help("In Gorgias: Settings → REST API."),
          Setting.text("oauth.clientId", "OAuth client id").help("Only for an app of your own."),
          Setting.secret("oauth.clientSecret", "OAuth client secret"),
          Setting.secret("oauth.accessToken", "OAuth access token")
              .help("Lives 24 hours. Baton gets the next one by the refresh token."),
          Setting.secret("oauth.refreshToken", "OAuth refresh token")
              .help("Gorgias gives one for the scope offline."),
          Setting.text("supportAddress", "Support address")
              .help("An email address connected to Gorgias, from which your team answers."),
          Setting.choice("channel", "Channel", "email", "api")
              .help(
                  "email: agents answer by email. api: your auto-replies do not fire, and an"
                      + " answer reaches the shopper only through the chat."),
          CustomFields.setting("The number of a ticket field in Gorgias."),
          Setting.secret("webhookSecret", "Webhook secret"));

  private GorgiasSettings() {}
}
