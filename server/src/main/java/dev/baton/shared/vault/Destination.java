package dev.baton.shared.vault;

import dev.baton.shared.Problem;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the secrets of a connection go: its host, or the merchant's part of the vendor's host, by
 * the settings that name it. Secrets that were kept go nowhere else, or whoever may change an
 * address could read them there.
 */
record Destination(Map<String, String> hosts) {

  static Destination of(List<Setting> settings, Config config) {
    Map<String, String> hosts = new HashMap<>();
    for (Setting setting : settings) {
      if (setting.kind() == Setting.Kind.ADDRESS
          || setting.kind() == Setting.Kind.ACCOUNT
          || setting.path().equals("host")) {
        config.text(setting.path()).ifPresent(value -> hosts.put(setting.path(), host(value)));
      }
    }
    return new Destination(hosts);
  }

  /**
   * Lets kept secrets go from here to there.
   *
   * @throws Problem 422 at the first secret to be entered again, when there is another server
   */
  void letGo(Destination there, List<Setting> settings, Config kept, Config entered) {
    if (equals(there)) {
      return;
    }
    Optional<Setting> again =
        settings.stream()
            .filter(setting -> setting.kind() == Setting.Kind.SECRET)
            .filter(setting -> kept.text(setting.path()).isPresent())
            .filter(setting -> entered.text(setting.path()).isEmpty())
            .findFirst();
    if (again.isPresent()) {
      throw Problem.unprocessable(
          "/config/" + again.get().path().replace('.', '/'),
          "missing",
          "The address is another one: enter this again. "
              + "A secret that was kept is not sent to a new address.");
    }
  }

  private static String host(String value) {
    String host = value.contains("://") ? URI.create(value).getHost() : value;
    return String.valueOf(host).toLowerCase(Locale.ROOT);
  }
}
