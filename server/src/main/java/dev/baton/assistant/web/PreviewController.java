package dev.baton.assistant.web;

import dev.baton.assistant.Assistant;
import dev.baton.assistant.persona.web.PersonaBody;
import dev.baton.conversation.Conversation;
import dev.baton.handoff.HandoffSight;
import dev.baton.handoff.settings.HandoffSettings;
import dev.baton.handoff.settings.json.SettingsJson;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where a merchant rehearses with unsaved settings: a real conversation that opens no ticket. */
@RestController
class PreviewController {
  private static final int LONGEST_NAME = 100;
  private final Assistant assistant;
  private final Stores stores;

  PreviewController(Assistant assistant, Stores stores) {
    this.assistant = assistant;
    this.stores = stores;
  }

  /**
   * The settings to rehearse, and the shopper to play.
   *
   * @param assistant how the assistant presents itself, or null for as it is saved
   * @param customer somebody who is signed in at the shop, or null for a stranger
   */
  record PreviewRequest(
      @Nullable JsonNode settings,
      @Nullable String locale,
      @Nullable PersonaBody assistant,
      @Nullable CustomerJson customer) {

    Identity identity() {
      return customer == null ? Identity.ANONYMOUS : customer.identity();
    }
  }

  /** Somebody who is signed in at the shop. */
  record CustomerJson(@Nullable String email, @Nullable String name) {

    private Identity identity() {
      EmailAddress proven =
          EmailAddress.parse(email == null ? "" : email)
              .orElseThrow(
                  () ->
                      Problem.malformed(
                          "/customer/email", "wrong_value", "An email address is needed."));
      Bounds.longest("/customer/name", name, LONGEST_NAME);
      return Identity.verified(proven, name);
    }
  }

  /** A rehearsal that was opened. */
  record PreviewOpenedJson(
      UUID conversationId,
      String token,
      List<MessageJson> messages,
      @Nullable Map<String, Object> handoff) {}

  @PostMapping("/api/v1/admin/stores/{store}/preview/conversations")
  @ResponseStatus(HttpStatus.CREATED)
  PreviewOpenedJson open(
      @PathVariable("store") String storeId,
      @RequestBody PreviewRequest request,
      HttpServletRequest http) {
    Store store =
        stores
            .find(new StoreId(storeId))
            .orElseThrow(() -> Problem.notFound("There is no such store."));
    HandoffSettings settings = SettingsJson.parse(Bounds.required("/settings", request.settings()));
    Assistant.Opened opened =
        assistant.open(
            store,
            new Assistant.Opening(
                Conversation.Channel.PREVIEW,
                null,
                request.identity(),
                http.getRemoteAddr(),
                request.locale(),
                false,
                settings,
                request.assistant() == null ? null : request.assistant().persona("/assistant")));
    return new PreviewOpenedJson(
        opened.conversation().id(),
        opened.token(),
        MessageJson.of(opened.answer().replies()),
        opened.answer().handoff().map(HandoffSight::members).orElse(null));
  }
}
