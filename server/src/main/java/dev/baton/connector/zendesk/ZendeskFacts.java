package dev.baton.connector.zendesk;

import dev.baton.connector.Capabilities;
import dev.baton.connector.Capabilities.Body;
import dev.baton.connector.Capabilities.Feature;
import dev.baton.connector.Capabilities.Once;
import dev.baton.connector.Capabilities.Photos;
import dev.baton.connector.Capabilities.Separate;
import dev.baton.connector.http.CustomFields;
import dev.baton.media.Attachments;
import dev.baton.shared.vault.Setting;
import dev.baton.ticket.Format;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/** What Zendesk can do and asks for. */
final class ZendeskFacts {
  /** The day after which no API token works (developer.zendesk.com, OAuth migration). */
  static final LocalDate TOKENS_END = LocalDate.of(2027, 4, 30);

  /** How long a token of an upload is good for, as documented. */
  static final Duration UPLOAD_LASTS = Duration.ofMinutes(60);

  static final Capabilities CAPABILITIES =
      new Capabilities(
          new Once(
              true,
              true,
              true,
              Duration.ofSeconds(45),
              "The handoff's id is the Idempotency-Key, which Zendesk keeps for two hours, and the"
                  + " ticket's external id, by which it is found at any time.",
              ""),
          EnumSet.allOf(Separate.class),
          Photos.upTo(50_000_000, (long) Attachments.LARGEST * Attachments.MOST),
          new Body(Format.HTML, 60_000),
          EnumSet.of(
              Feature.THREADING,
              Feature.APPEND_AS_SHOPPER,
              Feature.PRIVATE_NOTE,
              Feature.TAGS,
              Feature.PRIORITY,
              Feature.CUSTOM_FIELDS,
              Feature.PHONE_ONLY,
              Feature.WAY_BACK,
              Feature.AGENT_LINK));

  static final List<Setting> SETTINGS =
      List.of(
          Setting.account("subdomain", "Subdomain", "zendesk.com")
              .help("The part before .zendesk.com in the address of your Zendesk."),
          Setting.baseUrl(),
          Setting.text("oauth.clientId", "OAuth client: identifier")
              .help("Admin Center, Apps and integrations, APIs, OAuth clients."),
          Setting.secret("oauth.clientSecret", "OAuth client: secret")
              .help("Shown once when the client is made."),
          Setting.secret("oauth.accessToken", "Access token")
              .help("With scopes tickets:read tickets:write users:read users:write."),
          Setting.secret("oauth.refreshToken", "Refresh token")
              .help("Baton renews the access token with it and keeps the new pair."),
          Setting.text("email", "Email of the API token's agent")
              .help("Only with an API token: an agent or admin, verified."),
          Setting.secret("apiToken", "API token")
              .help("Zendesk makes no new ones and ends them all on 30 April 2027: better OAuth."),
          CustomFields.setting(
              "Admin Center, Objects and rules, Tickets, Fields: the number of each field."),
          Setting.number("groupId", "Group").help("The number in the group's address."),
          Setting.number("brandId", "Brand").help("Accounts with several brands only."),
          Setting.number("ticketFormId", "Ticket form").help("Enterprise only."),
          Setting.secret("webhookSecret", "Webhook signing secret")
              .help("Admin Center, Apps and integrations, Webhooks: reveal the secret."));

  private ZendeskFacts() {}
}
