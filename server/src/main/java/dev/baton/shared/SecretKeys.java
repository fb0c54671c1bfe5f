package dev.baton.shared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The roots of all that is signed or encrypted: the one in use, and those that still open what was
 * sealed under them.
 *
 * @param current 32 random bytes as 64 hex digits
 * @param retired earlier ones, the latest first
 */
public record SecretKeys(String current, List<String> retired) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");
  private static final int MOST_RETIRED = 4;

  public SecretKeys {
    retired = List.copyOf(retired);
    if (!SHAPE.matcher(current).matches()
        || retired.size() > MOST_RETIRED
        || !retired.stream().allMatch(key -> SHAPE.matcher(key).matches())) {
      throw new IllegalArgumentException("not secret keys");
    }
  }

  /** One key, and none before it. */
  public static SecretKeys of(String current) {
    return new SecretKeys(current, List.of());
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "SecretKeys[1 and " + retired.size() + " retired]";
  }
}
