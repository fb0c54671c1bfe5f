/** Which shop stands behind a store, and acts that happen once. */
@NullMarked
package dev.baton.commerce.internal;

import org.jspecify.annotations.NullMarked;
