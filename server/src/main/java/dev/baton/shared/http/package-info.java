/** Calls to addresses that others chose: guarded, bounded, and honest about how they ended. */
@NullMarked
@NamedInterface("http")
package dev.baton.shared.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
