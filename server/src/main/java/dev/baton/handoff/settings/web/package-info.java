/** The admin API of the settings. */
@NullMarked
package dev.baton.handoff.settings.web;

import org.jspecify.annotations.NullMarked;
