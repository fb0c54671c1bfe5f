/** The built-in helpdesk, so that the product works with no account anywhere. */
@NullMarked
package dev.baton.connector.inbox;

import org.jspecify.annotations.NullMarked;
