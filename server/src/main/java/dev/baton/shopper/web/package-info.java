/** How shops vouch for their customers, over HTTP. */
@NullMarked
package dev.baton.shopper.web;

import org.jspecify.annotations.NullMarked;
