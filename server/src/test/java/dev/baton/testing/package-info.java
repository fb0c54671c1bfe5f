/** What every test stands on: a real PostgreSQL, a clock that obeys, a running Baton. */
@NullMarked
package dev.baton.testing;

import org.jspecify.annotations.NullMarked;
