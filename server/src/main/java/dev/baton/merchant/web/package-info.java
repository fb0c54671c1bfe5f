/** The admin API of stores, keys, the audit trail and people. */
@NullMarked
package dev.baton.merchant.web;

import org.jspecify.annotations.NullMarked;
