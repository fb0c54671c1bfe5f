/** Which skills a store has switched on. */
@NullMarked
package dev.baton.skill.internal;

import org.jspecify.annotations.NullMarked;
