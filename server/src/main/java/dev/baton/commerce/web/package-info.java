/** The shop connection on the wire. */
@NullMarked
package dev.baton.commerce.web;

import org.jspecify.annotations.NullMarked;
