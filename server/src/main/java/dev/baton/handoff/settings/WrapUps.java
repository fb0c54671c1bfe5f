package dev.baton.handoff.settings;

import dev.baton.merchant.Store;
import dev.baton.shared.Language;
import dev.baton.shared.Sentences;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of the wrap-up: which text is said now, and with which values. */
public final class WrapUps {
  /** The variables a merchant may use in a wrap-up. */
  public static final List<String> VARIABLES =
      List.of(
          "reference",
          "first_name",
          "email",
          "order_number",
          "store_name",
          "reply_time",
          "other_contact");

  private static final String INITIAL_REPLY_TIME = "24 hours";
  private static final Sentences SENTENCES = Sentences.beside(WrapUps.class);

  private WrapUps() {}

  /**
   * The wrap-up as the shopper reads it; never empty. A text whose every sentence lacks a value
   * gives way to the default text, and that one to Baton's own.
   */
  public static String say(HandoffSettings settings, Store store, WrapUpFacts facts) {
    Language language = Language.ofTag(facts.languageTag());
    Map<String, String> values = values(store, facts, language);
    WrapUp wrapUp = settings.wrapUp();
    Optional<String> chosen =
        WrapUpChoice.text(settings, store.timeZone(), facts.at(), facts.languageTag())
            .flatMap(text -> said(text, values));
    return chosen
        .or(() -> wrapUp.unedited() ? Optional.empty() : said(wrapUp.defaultText(), values))
        .orElseGet(() -> SENTENCES.say(language, "wrap_up"));
  }

  private static Optional<String> said(String text, Map<String, String> values) {
    String filled = Template.of(text).fill(values);
    return filled.isBlank() ? Optional.empty() : Optional.of(filled);
  }

  private static Map<String, String> values(Store store, WrapUpFacts facts, Language language) {
    Map<String, String> values = new HashMap<>();
    values.put("reference", facts.reference());
    values.put("store_name", store.name());
    values.put("reply_time", replyTime(store, language));
    if (facts.name() != null) {
      FirstName.of(facts.name()).ifPresent(first -> values.put("first_name", first));
    }
    if (facts.email() != null) {
      values.put("email", facts.email());
    }
    if (facts.orderNumber() != null) {
      values.put("order_number", facts.orderNumber());
    }
    if (store.otherContact() != null) {
      values.put("other_contact", store.otherContact());
    }
    values.values().removeIf(String::isBlank);
    return values;
  }

  /** Whether the team is there now; empty when the merchant did not say when it is. */
  public static Optional<Boolean> teamIsThere(HandoffSettings settings, Store store, Instant now) {
    return WrapUpChoice.isThere(settings, store.timeZone(), now);
  }

  /** When the store says that its team answers, in the shopper's language where Baton knows it. */
  public static String replyTime(Store store, Language language) {
    return store.replyTime().strip().equals(INITIAL_REPLY_TIME)
        ? SENTENCES.say(language, "reply_time")
        : store.replyTime();
  }
}
