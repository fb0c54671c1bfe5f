/** Mail to a helpdesk's address, or to people, over the merchant's own mail server (SMTP). */
@NullMarked
package dev.baton.connector.email;

import org.jspecify.annotations.NullMarked;
