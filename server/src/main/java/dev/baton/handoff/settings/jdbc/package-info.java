/** The SQL of the settings' versions. */
@NullMarked
package dev.baton.handoff.settings.jdbc;

import org.jspecify.annotations.NullMarked;
