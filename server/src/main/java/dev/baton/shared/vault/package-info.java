/** What merchants enter to reach other systems: checked, kept with its secrets sealed, opened. */
@NullMarked
@NamedInterface("vault")
package dev.baton.shared.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
