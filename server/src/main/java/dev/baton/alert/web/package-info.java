/** Alerts and their channels over HTTP. */
@NullMarked
package dev.baton.alert.web;

import org.jspecify.annotations.NullMarked;
