/** How Baton answers over HTTP: problems in words, strict JSON, limits, headers. */
@NullMarked
package dev.baton.shared.web;

import org.jspecify.annotations.NullMarked;
