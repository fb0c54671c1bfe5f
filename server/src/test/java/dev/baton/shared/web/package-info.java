/** How Baton answers over HTTP. */
@NullMarked
package dev.baton.shared.web;

import org.jspecify.annotations.NullMarked;
