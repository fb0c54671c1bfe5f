/** Photos over HTTP, for agents. */
@NullMarked
package dev.baton.media.web;

import org.jspecify.annotations.NullMarked;
