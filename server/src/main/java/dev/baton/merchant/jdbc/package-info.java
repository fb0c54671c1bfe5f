/** The SQL of stores, keys and the audit trail. */
@NullMarked
package dev.baton.merchant.jdbc;

import org.jspecify.annotations.NullMarked;
