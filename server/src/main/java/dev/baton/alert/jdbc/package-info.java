/** Where alerts, channels and messages are kept. */
@NullMarked
package dev.baton.alert.jdbc;

import org.jspecify.annotations.NullMarked;
