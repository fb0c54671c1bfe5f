package dev.baton.understanding;

import java.util.List;
import java.util.Map;

/**
 * Judges whether a merchant's own words apply to a message of a shopper.
 *
 * <p>Guarantees: never throws, bounded time; what is slow, down or wrong finds that nothing
 * applies. May wait for a language model; so no transaction is open meanwhile.
 */
public interface Judging {
  /** The most instructions that are judged. */
  int MOST = 20;

  /** Nobody judges: nothing applies. */
  Judging NONE = (instructions, message) -> Map.of();

  /**
   * Those that apply, by their place in the list, each with the words of the message that show it.
   *
   * @param instructions in the merchant's words, {@link #MOST} at most
   * @param message what the shopper wrote
   */
  Map<Integer, String> applying(List<String> instructions, String message);
}
