/** The demo shop: a small shop of made-up orders that keeps what was done to them. */
@NullMarked
package dev.baton.commerce.demo;

import org.jspecify.annotations.NullMarked;
