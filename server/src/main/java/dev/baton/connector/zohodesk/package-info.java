/** Zoho Desk: a ticket in the shopper's words with our key in a custom field; private comments. */
@NullMarked
package dev.baton.connector.zohodesk;

import org.jspecify.annotations.NullMarked;
