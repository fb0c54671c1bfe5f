package dev.baton.delivery.internal;

import dev.baton.shared.Masking;
import java.util.regex.Pattern;

/** What a helpdesk said, fit to be kept: short, without addresses, keys or card numbers. */
final class Redaction {
  private static final int LONGEST = 500;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "([\\p{L}\\d])[\\p{L}\\d._%+'-]{0,63}+@([\\p{L}\\d-]{1,63}+(?:\\.[\\p{L}\\d-]{1,63}+){1,8})");
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]+");

  private Redaction() {}

  static String of(String message) {
    String start = message.length() > 4 * LONGEST ? message.substring(0, 4 * LONGEST) : message;
    String plain = UNPRINTABLE.matcher(start).replaceAll(" ").strip();
    String masked = ADDRESS.matcher(Masking.mask(plain)).replaceAll("$1•••@$2");
    return masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked;
  }
}
