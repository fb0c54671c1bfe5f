/** Where connections are kept. */
@NullMarked
package dev.baton.connector.jdbc;

import org.jspecify.annotations.NullMarked;
