/** Append-only conversations: messages in order, once each, and the live stream of them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shopper", "media", "merchant", "shared", "shared :: *"})
package dev.baton.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
