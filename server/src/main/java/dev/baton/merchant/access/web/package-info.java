/** The API of sessions and teams. */
@NullMarked
package dev.baton.merchant.access.web;

import org.jspecify.annotations.NullMarked;
