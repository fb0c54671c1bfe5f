package dev.baton.shared.vault;

import java.util.List;

/**
 * One setting of a kind of helpdesk. Begin with {@link #text} or one of its kin: {@code
 * Setting.secret("apiKey", "API key").help("Profile → API keys.").needed()}.
 *
 * @param path of its member in the connection's {@code config}: {@code oauth.clientSecret}; for
 *     {@link Kind#ID_MAP} the member that holds the map
 * @param required whether nothing works without it
 * @param label its name on the form
 * @param help where the merchant finds the value
 * @param choices for {@link Kind#CHOICE} the values; for {@link Kind#ACCOUNT} the vendor's domain
 */
public record Setting(
    String path, Kind kind, boolean required, String label, String help, List<String> choices) {

  /** What a setting's value is. */
  public enum Kind {
    TEXT,
    /** Write-only: encrypted when stored, never shown again. */
    SECRET,
    /** A secret that signs webhooks: {@link dev.baton.shared.http.SigningSecret}. */
    SIGNING_SECRET,
    NUMBER,
    FLAG,
    /** One of a few words. */
    CHOICE,
    /** A web address that Baton will call. */
    ADDRESS,
    /** The merchant's part of a host name: {@code acme} of {@code acme.zendesk.com}. */
    ACCOUNT,
    /** Names of our details, each with the helpdesk's id for it. */
    ID_MAP
  }

  public Setting {
    choices = List.copyOf(choices);
  }

  /** A text. */
  public static Setting text(String path, String label) {
    return new Setting(path, Kind.TEXT, false, label, "", List.of());
  }

  /** A secret. */
  public static Setting secret(String path, String label) {
    return new Setting(path, Kind.SECRET, false, label, "", List.of());
  }

  /** A secret that signs webhooks. */
  public static Setting signingSecret(String path, String label) {
    return new Setting(path, Kind.SIGNING_SECRET, false, label, "", List.of());
  }

  /** A number. */
  public static Setting number(String path, String label) {
    return new Setting(path, Kind.NUMBER, false, label, "", List.of());
  }

  /** Yes or no. */
  public static Setting flag(String path, String label) {
    return new Setting(path, Kind.FLAG, false, label, "", List.of());
  }

  /** One of a few words. */
  public static Setting choice(String path, String label, String... choices) {
    return new Setting(path, Kind.CHOICE, false, label, "", List.of(choices));
  }

  /** A web address that Baton will call. */
  public static Setting address(String path, String label) {
    return new Setting(path, Kind.ADDRESS, false, label, "", List.of());
  }

  /** The merchant's part of a host name at a vendor's domain. */
  public static Setting account(String path, String label, String domain) {
    return new Setting(path, Kind.ACCOUNT, false, label, "", List.of(domain));
  }

  /** The vendor's address replaced by another: {@code baseUrl}. */
  public static Setting baseUrl() {
    return address("baseUrl", "Address")
        .help("Only when yours differs from the usual one, as in https://support.example.com.");
  }

  /** Names of our details, each with the helpdesk's id for it. */
  public static Setting ids(String path, String label) {
    return new Setting(path, Kind.ID_MAP, false, label, "", List.of());
  }

  /** With a word on where to find it. */
  public Setting help(String where) {
    return new Setting(path, kind, required, label, where, choices);
  }

  /** Without which nothing works. */
  public Setting needed() {
    return new Setting(path, kind, true, label, help, choices);
  }

  /** Whether it must never be shown. */
  public boolean secret() {
    return kind == Kind.SECRET || kind == Kind.SIGNING_SECRET;
  }
}
