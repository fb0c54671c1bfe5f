/** Takes conversations over, once each. */
@NullMarked
package dev.baton.outside.internal;

import org.jspecify.annotations.NullMarked;
