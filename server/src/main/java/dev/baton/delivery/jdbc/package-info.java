/** Where deliveries, their attempts and what merchants must be told are kept. */
@NullMarked
package dev.baton.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
