/** Where deliveries, their attempts and what agents answered are kept. */
@NullMarked
package dev.baton.delivery.jdbc;

import org.jspecify.annotations.NullMarked;
