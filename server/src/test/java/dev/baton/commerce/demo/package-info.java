/** Tests of this package. */
@NullMarked
package dev.baton.commerce.demo;

import org.jspecify.annotations.NullMarked;
