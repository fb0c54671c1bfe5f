package dev.baton.webhook.internal;

import dev.baton.shared.vault.Setting;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Secrets of endpoints: the newest first, and for a while the one before. */
final class Secrets {
  /** As what they are sealed. */
  static final List<Setting> SETTINGS =
      List.of(Setting.signingSecret("secret", "Signing secret").needed());

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** A new one. */
  static String fresh() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return "whsec_" + Base64.getEncoder().encodeToString(bytes);
  }

  /** The newest of several. */
  static String newest(String several) {
    int space = several.indexOf(' ');
    return space < 0 ? several : several.substring(0, space);
  }
}
