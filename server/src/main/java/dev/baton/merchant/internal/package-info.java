/** Keeps stores, keys and the audit trail, and guards the admin API. */
@NullMarked
package dev.baton.merchant.internal;

import org.jspecify.annotations.NullMarked;
