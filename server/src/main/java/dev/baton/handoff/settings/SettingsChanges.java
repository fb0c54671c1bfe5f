package dev.baton.handoff.settings;

import dev.baton.shared.Detail;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one version of the settings changed against the one before, in words for the merchant. */
public final class SettingsChanges {
  private final List<String> words = new ArrayList<>();

  private SettingsChanges() {}

  /** One sentence for each change; empty when the two say the same. */
  public static List<String> between(HandoffSettings before, HandoffSettings after) {
    SettingsChanges changes = new SettingsChanges();
    changes.information(before.information(), after.information());
    changes.wrapUp(before.wrapUp(), after.wrapUp());
    changes.compare("The integration", before.integrationId(), after.integrationId());
    changes.compare(
        "The fallback integration", before.fallbackIntegrationId(), after.fallbackIntegrationId());
    changes.compare("The subject", before.subject(), after.subject());
    if (before.enrichWithJourney() != after.enrichWithJourney()) {
      changes.say(
          after.enrichWithJourney()
              ? "Tickets carry the customer journey."
              : "Tickets no longer carry the customer journey.");
    }
    if (before.whenDeclined() != after.whenDeclined()) {
      changes.say(
          after.whenDeclined() == WhenDeclined.OPEN_TICKET
              ? "A declined detail no longer prevents the ticket."
              : "A declined required detail prevents the ticket.");
    }
    changes.rescue(before.rescueAfterMinutes(), after.rescueAfterMinutes());
    changes.compare("The hours", before.hours(), after.hours());
    return List.copyOf(changes.words);
  }

  private void information(Information before, Information after) {
    for (Detail detail : Detail.values()) {
      if (!stand(before, detail).equals(stand(after, detail))) {
        say(name(detail) + " is now " + stand(after, detail) + ".");
      }
    }
    compare("The order number's pattern", before.orderPattern(), after.orderPattern());
  }

  private static String stand(Information information, Detail detail) {
    if (!information.collects(detail)) {
      return "not asked for";
    }
    return information.requires(detail) ? "required" : "optional";
  }

  private static String name(Detail detail) {
    return switch (detail) {
      case EMAIL -> "Email";
      case NAME -> "Name";
      case PHONE -> "Phone";
      case ORDER_NUMBER -> "Order number";
      case PHOTO -> "Photo";
    };
  }

  private void wrapUp(WrapUp before, WrapUp after) {
    compare("The wrap-up", before.defaultText(), after.defaultText());
    compare("The wrap-up texts for times and languages", before.texts(), after.texts());
  }

  private void rescue(@Nullable Integer before, @Nullable Integer after) {
    if (!Objects.equals(before, after)) {
      say(
          after == null
              ? "A silent shopper's ticket is no longer opened."
              : "A silent shopper's ticket is opened after " + after + " minutes.");
    }
  }

  private void compare(String what, @Nullable Object before, @Nullable Object after) {
    if (!Objects.equals(before, after)) {
      boolean plural = what.endsWith("s") && !what.endsWith("ss");
      say(what + (plural ? " were changed." : " was changed."));
    }
  }

  private void say(String sentence) {
    words.add(sentence);
  }
}
