package dev.baton.assistant.web;

import dev.baton.conversation.Conversation;
import dev.baton.shopper.EmailCodes;
import dev.baton.shopper.Identities;
import org.springframework.stereotype.Component;

/** Ways to find out who a shopper is. */
@Component
record Recognisers(Identities identities, EmailCodes codes) {

  /** What a shopper may still do to be recognised. {@code byCode}: have a code sent by e-mail. */
  record RecognitionJson(boolean byCode) {}

  /** What is left to offer in a conversation. */
  RecognitionJson offered(Conversation conversation) {
    return new RecognitionJson(
        conversation.channel() == Conversation.Channel.STOREFRONT
            && !conversation.identity().isVerified()
            && codes.offered(conversation.store()));
  }
}
