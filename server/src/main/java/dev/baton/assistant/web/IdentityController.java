package dev.baton.assistant.web;

import dev.baton.assistant.Assistant;
import dev.baton.assistant.Assistant.Recognised;
import dev.baton.conversation.Conversation;
import dev.baton.handoff.HandoffSight;
import dev.baton.shared.Problem;
import dev.baton.shopper.Presented;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out in the middle of a conversation. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/identity")
class IdentityController {
  private final Assistant assistant;
  private final Recognisers recognisers;
  private final Doorkeeper door;

  IdentityController(Assistant assistant, Recognisers recognisers, Doorkeeper door) {
    this.assistant = assistant;
    this.recognisers = recognisers;
    this.door = door;
  }

  /** Who is signed in at the shop: a token, or what the page says. */
  record IdentityRequest(@Nullable String identityToken, @Nullable StatedJson identity) {}

  /** Who the shopper is from now on, what was said to it, and the handoff as it stands then. */
  record RecognisedJson(
      String identity, List<MessageJson> messages, @Nullable Map<String, Object> handoff) {

    static RecognisedJson of(Recognised recognised) {
      Assistant.Answer answer = recognised.answer();
      return new RecognisedJson(
          recognised.identity().kind().key(),
          MessageJson.of(answer.replies()),
          answer.handoff().map(HandoffSight::members).orElse(null));
    }
  }

  /** A new visitor, of whom nothing is known. */
  record SignedOutJson(UUID visitorId) {}

  @PostMapping
  RecognisedJson identify(
      @PathVariable UUID id,
      @RequestBody IdentityRequest request,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    Conversation conversation = door.admit(id, authorization);
    Presented presented =
        StatedJson.presented(request.identityToken(), request.identity())
            .orElseThrow(
                () -> Problem.malformed("/identityToken", "required", "A token is needed."));
    return RecognisedJson.of(
        assistant.recognise(
            conversation, recognisers.identities().of(conversation.store(), presented)));
  }

  @DeleteMapping
  SignedOutJson signOut(
      @PathVariable UUID id,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    return new SignedOutJson(assistant.signOut(door.admit(id, authorization)));
  }
}
