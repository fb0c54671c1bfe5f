/** Finds e-mail addresses, phone numbers, order numbers and names in what a shopper says. */
@NullMarked
package dev.baton.understanding.detail;

import org.jspecify.annotations.NullMarked;
