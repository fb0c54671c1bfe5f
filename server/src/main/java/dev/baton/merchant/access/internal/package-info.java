/** Signing in, sessions, invitations, teams. */
@NullMarked
package dev.baton.merchant.access.internal;

import org.jspecify.annotations.NullMarked;
