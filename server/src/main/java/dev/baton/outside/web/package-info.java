/** The handoff API over HTTP. */
@NullMarked
package dev.baton.outside.web;

import org.jspecify.annotations.NullMarked;
