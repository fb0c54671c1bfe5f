/** HubSpot: a CRM ticket with our key in a property of unique values; everything else is notes. */
@NullMarked
package dev.baton.connector.hubspot;

import org.jspecify.annotations.NullMarked;
