/** Conversations and figures for the console. */
@NullMarked
package dev.baton.insight.web;

import org.jspecify.annotations.NullMarked;
