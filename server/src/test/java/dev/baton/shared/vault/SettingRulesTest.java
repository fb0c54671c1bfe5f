package dev.baton.shared.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.Problem;
import dev.baton.shared.http.Names;
import dev.baton.shared.http.Targets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a merchant may enter, and where a refusal points. */
class SettingRulesTest {
  private static final List<Setting> SETTINGS =
      List.of(
          Setting.baseUrl(),
          Setting.account("subdomain", "Subdomain", "zendesk.com"),
          Setting.number("groupId", "Group"),
          Setting.flag("on", "On"),
          Setting.choice("tls", "Encryption", "tls", "none"),
          Setting.secret("oauth.clientSecret", "Secret"),
          Setting.ids("customFields", "Fields"));
  private static final SettingRules RULES = new SettingRules(new Targets(false, Names.SYSTEM));

  @Test
  void anAddressThatBatonMayNotCallIsRefusedAtItsField() {
    refused("/config/baseUrl", "public addresses", Map.of("baseUrl", "https://127.0.0.1"));
    refused("/config/baseUrl", "public addresses", Map.of("baseUrl", "https://169.254.169.254/x"));
    refused("/config/baseUrl", "https://", Map.of("baseUrl", "http://desk.example.invalid"));
    refused("/config/baseUrl", "by its name", Map.of("baseUrl", "https://2130706433"));
    assertThat(read(Map.of("baseUrl", " https://desk.example.invalid/x ")))
        .containsEntry("baseUrl", "https://desk.example.invalid/x");
  }

  @ParameterizedTest
  @CsvSource({
    "acme, acme",
    "ACME, acme",
    "acme.zendesk.com, acme",
    "https://acme.zendesk.com/agent/tickets/1, acme",
    "acme-2, acme-2"
  })
  void anAccountIsItsNameHoweverItWasCopied(String entered, String kept) {
    assertThat(read(Map.of("subdomain", entered))).containsEntry("subdomain", kept);
  }

  @ParameterizedTest
  @CsvSource({
    "help.acme.com",
    "acme.zendesk.com.evil.example",
    "acme@evil.example",
    "acme:8080",
    "-acme",
    "127.0.0.1",
    "evil.example#"
  })
  void anAddressOfOnesOwnIsNoAccount(String entered) {
    refused("/config/subdomain", "before .zendesk.com", Map.of("subdomain", entered));
  }

  @Test
  void everyKindIsHeldToWhatItIs() {
    refused("/config/groupId", "number", Map.of("groupId", "12a"));
    refused("/config/on", "true or false", Map.of("on", "yes"));
    refused("/config/tls", "tls, none", Map.of("tls", "starttls"));
    refused(
        "/config/oauth/clientSecret",
        "one line",
        Map.of("oauth", Map.of("clientSecret", "a\r\nb")));
    refused(
        "/config/customFields/orderNumber/x",
        "no setting",
        Map.of("customFields", Map.of("orderNumber", Map.of("x", 1))));
    refused("/config/subdomian", "no setting", Map.of("subdomian", "acme"));
    refused("/config/oauth", "no setting", Map.of("oauth", "x"));
    assertThat(read(Map.of("groupId", 12, "customFields", Map.of("orderNumber", 27642))))
        .containsEntry("groupId", 12)
        .containsEntry("customFields", Map.of("orderNumber", 27642));
  }

  @Test
  void secretsAreKeptApartAndStayWhenLeftOut() {
    Config config =
        Config.read(SETTINGS, Map.of("oauth", Map.of("clientSecret", "s"), "on", true), RULES);
    assertThat(config.open()).isEqualTo(Map.of("on", true));
    assertThat(Config.read(SETTINGS, Map.of(), RULES).keeping(config.secret()).whole())
        .isEqualTo(Map.of("oauth", Map.of("clientSecret", "s")));
  }

  private static Map<String, Object> read(Map<String, Object> entered) {
    return Config.read(SETTINGS, entered, RULES).open();
  }

  private static void refused(String pointer, String words, Map<String, Object> entered) {
    assertThatThrownBy(() -> read(entered))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(422);
              assertThat(problem.fields().getFirst().pointer()).isEqualTo(pointer);
              assertThat(problem.fields().getFirst().detail()).contains(words);
            });
  }
}
