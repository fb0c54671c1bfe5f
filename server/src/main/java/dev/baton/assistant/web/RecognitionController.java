package dev.baton.assistant.web;

import dev.baton.assistant.Assistant;
import dev.baton.assistant.web.IdentityController.RecognisedJson;
import dev.baton.conversation.Conversation;
import dev.baton.merchant.Stores;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.Language;
import dev.baton.shared.Problem;
import dev.baton.shopper.EmailCodes.Asking;
import dev.baton.shopper.Identity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Being recognised by a code that is sent to one's address. */
@RestController
@RequestMapping("/api/v1/conversations/{id}/recognition")
class RecognitionController {
  private static final Pattern GAPS = Pattern.compile("[\\s-]");
  private static final int DIGITS = 6;
  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_EMAIL = 300;

  private final Assistant assistant;
  private final Recognisers recognisers;
  private final Doorkeeper door;
  private final Stores stores;

  RecognitionController(
      Assistant assistant, Recognisers recognisers, Doorkeeper door, Stores stores) {
    this.assistant = assistant;
    this.recognisers = recognisers;
    this.door = door;
    this.stores = stores;
  }

  /** Where to send the code. */
  record CodeRequest(@Nullable String email) {}

  /** The code that came. */
  record CodeTypedRequest(@Nullable String code) {}

  /** A code is on its way, whoever it is. */
  record CodeSentJson(String email, int digits, Instant expiresAt) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  CodeSentJson send(
      @PathVariable UUID id,
      @RequestBody CodeRequest request,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    Conversation conversation = door.admit(id, authorization);
    String typed = Bounds.required("/email", request.email());
    Bounds.longest("/email", typed, LONGEST_EMAIL);
    EmailAddress email =
        EmailAddress.parse(typed)
            .orElseThrow(
                () ->
                    Problem.unprocessable(
                        "/email", "wrong_value", "This is no complete email address."));
    if (!recognisers.offered(conversation).byCode()) {
      throw new Problem(
          409,
          "No code can be sent here.",
          List.of(new Problem.Field("/email", "not_offered", "No code can be sent here.")));
    }
    Instant end =
        recognisers
            .codes()
            .send(
                new Asking(
                    conversation.store(), id, conversation.addressHash(), language(conversation)),
                email);
    return new CodeSentJson(email.value(), DIGITS, end);
  }

  @PostMapping("/code")
  RecognisedJson prove(
      @PathVariable UUID id,
      @RequestBody CodeTypedRequest request,
      @RequestHeader(name = "Authorization", required = false) @Nullable String authorization) {
    Conversation conversation = door.admit(id, authorization);
    String code = Bounds.required("/code", request.code());
    Bounds.longest("/code", code, LONGEST_CODE);
    Identity proven =
        recognisers.codes().proven(conversation.store(), id, GAPS.matcher(code).replaceAll(""));
    return RecognisedJson.of(assistant.recognise(conversation, proven));
  }

  private Language language(Conversation conversation) {
    Language spoken = conversation.language();
    return spoken != null
        ? spoken
        : stores
            .find(conversation.store())
            .map(store -> Language.ofTag(store.languages().getFirst()))
            .orElse(Language.ENGLISH);
  }
}
