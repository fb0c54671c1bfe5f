package dev.baton.assistant.model;

import dev.baton.shared.vault.Check;
import dev.baton.understanding.ModelHealth;
import java.util.ArrayList;
import java.util.List;

/** How a language model fares, in words for the merchant. */
public final class ModelCheck {
  private ModelCheck() {}

  /** The steps behind how a call ended, up to the first that fails. */
  public static Check of(ModelHealth health) {
    String why = words(health);
    List<Check.Item> items = new ArrayList<>();
    boolean reached = health != ModelHealth.UNREACHABLE && health != ModelHealth.TOO_SLOW;
    items.add(new Check.Item("Connection", reached, reached ? "The provider answers." : why));
    if (reached) {
      boolean key = health != ModelHealth.WRONG_KEY;
      items.add(new Check.Item("Key", key, key ? "It is not refused." : why));
      if (key) {
        items.add(new Check.Item("Model", health == ModelHealth.WORKS, why));
      }
    }
    return new Check(health == ModelHealth.WORKS, why, items);
  }

  /** What somebody can do about it. */
  public static String words(ModelHealth health) {
    return switch (health) {
      case WORKS -> "It read a message of ours and answered in the form Baton needs.";
      case WRONG_KEY ->
          "The provider refuses the key. Make a new one in the provider's console and enter it.";
      case UNREACHABLE -> "Nothing answers at this address, or Baton may not call it. Check it.";
      case TOO_SLOW -> "It did not answer in time. Allow more seconds, or choose a quicker model.";
      case LIMITED ->
          "The provider takes no more calls now: too many of them, or the account has no credit.";
      case UNREADABLE ->
          "It answered, but not in the form Baton needs. Choose a model that can call tools.";
      case FAILED -> "The provider answered with an error. Most often the model's name is wrong.";
    };
  }
}
