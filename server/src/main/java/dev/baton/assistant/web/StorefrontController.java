package dev.baton.assistant.web;

import dev.baton.assistant.Assistant;
import dev.baton.assistant.web.Recognisers.RecognitionJson;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.JourneyEvents;
import dev.baton.conversation.JourneyFacts;
import dev.baton.handoff.HandoffSight;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a storefront opens conversations. */
@RestController
class StorefrontController {
  private static final int LONGEST_LOCALE = 35;

  private final Assistant assistant;
  private final Stores stores;
  private final Recognisers recognisers;
  private final JourneyEvents journeys;
  private final Clock clock;

  StorefrontController(
      Assistant assistant,
      Stores stores,
      Recognisers recognisers,
      JourneyEvents journeys,
      Clock clock) {
    this.assistant = assistant;
    this.stores = stores;
    this.recognisers = recognisers;
    this.journeys = journeys;
    this.clock = clock;
  }

  /** How a storefront opens a conversation. */
  record OpeningRequest(
      @Nullable String visitorId,
      @Nullable String identityToken,
      @Nullable StatedJson identity,
      @Nullable String locale,
      @Nullable PageRequest page,
      @Nullable Boolean startHandoff) {}

  /** The page the shopper is on. */
  record PageRequest(@Nullable String url, @Nullable String title) {}

  /** A conversation that was opened. */
  record OpenedJson(
      UUID conversationId,
      String token,
      UUID visitorId,
      String identity,
      RecognitionJson recognition,
      List<MessageJson> messages,
      @Nullable Map<String, Object> handoff) {}

  @PostMapping("/api/v1/storefront/{store}/conversations")
  @ResponseStatus(HttpStatus.CREATED)
  OpenedJson open(
      @PathVariable("store") String storeId,
      @RequestBody OpeningRequest request,
      HttpServletRequest http) {
    Store store = store(storeId);
    Identity identity =
        StatedJson.presented(request.identityToken(), request.identity())
            .map(presented -> recognisers.identities().of(store.id(), presented))
            .orElse(Identity.ANONYMOUS);
    Assistant.Opened opened =
        assistant.open(
            store,
            new Assistant.Opening(
                Conversation.Channel.STOREFRONT,
                visitor(request.visitorId()),
                identity,
                http.getRemoteAddr(),
                locale(request.locale()),
                Boolean.TRUE.equals(request.startHandoff()),
                null,
                null));
    Conversation conversation = opened.conversation();
    remember(conversation, request.page());
    return new OpenedJson(
        conversation.id(),
        opened.token(),
        opened.browser(),
        identity.kind().key(),
        recognisers.offered(conversation),
        MessageJson.of(opened.answer().replies()),
        opened.answer().handoff().map(HandoffSight::members).orElse(null));
  }

  private Store store(String id) {
    if (!StoreId.isValid(id)) {
      throw Problem.notFound("There is no such store.");
    }
    return stores
        .find(new StoreId(id))
        .orElseThrow(() -> Problem.notFound("There is no such store."));
  }

  /** An id that is none of ours is replaced, whatever it looks like. */
  private static @Nullable UUID visitor(@Nullable String id) {
    Bounds.longest("/visitorId", id, 100);
    try {
      return id == null ? null : UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      return null;
    }
  }

  private static @Nullable String locale(@Nullable String tag) {
    Bounds.longest("/locale", tag, LONGEST_LOCALE);
    if (tag == null || tag.isBlank()) {
      return null;
    }
    Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
    return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
  }

  private void remember(Conversation conversation, @Nullable PageRequest page) {
    if (page == null) {
      return;
    }
    Map<String, String> about = JourneyFacts.of(page.url(), page.title());
    if (!about.isEmpty()) {
      journeys.add(
          conversation.store(),
          conversation.id(),
          List.of(new JourneyEvents.Event("page_viewed", clock.instant(), about)));
    }
  }
}
