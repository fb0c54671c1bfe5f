/** Settings as JSON: read strictly, written as the contract says. */
@NullMarked
@NamedInterface("settings-json")
package dev.baton.handoff.settings.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
