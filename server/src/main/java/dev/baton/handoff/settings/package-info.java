/** What a merchant decides about handoffs, and the words of the wrap-up that follow from it. */
@NullMarked
@NamedInterface("settings")
package dev.baton.handoff.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
