/** JSON that Baton writes for itself to read again, perhaps years later. */
@NullMarked
@NamedInterface("json")
package dev.baton.shared.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
