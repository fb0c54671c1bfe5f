/** How Baton answers over HTTP: problems in words, strict JSON, limits, headers. */
@NullMarked
@NamedInterface("web")
package dev.baton.shared.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
