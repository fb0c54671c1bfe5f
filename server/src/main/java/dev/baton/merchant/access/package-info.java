/** People who work for stores: accounts, what they may do, and how they get in. */
@NullMarked
package dev.baton.merchant.access;

import org.jspecify.annotations.NullMarked;
