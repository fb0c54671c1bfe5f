/**
 * Request Tracker 5 by REST2. What is said of it here was seen on Debian's 5.0.3, which the tests
 * start where they can.
 */
@NullMarked
package dev.baton.connector.requesttracker;

import org.jspecify.annotations.NullMarked;
