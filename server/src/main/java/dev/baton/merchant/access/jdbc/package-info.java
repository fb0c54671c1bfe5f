/** The SQL of accounts, memberships, invitations and links. */
@NullMarked
package dev.baton.merchant.access.jdbc;

import org.jspecify.annotations.NullMarked;
