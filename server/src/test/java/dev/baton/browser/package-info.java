/** The pages as a shopper's browser meets them. */
@NullMarked
package dev.baton.browser;

import org.jspecify.annotations.NullMarked;
