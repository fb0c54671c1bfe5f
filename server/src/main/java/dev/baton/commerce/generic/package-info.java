/**
 * Any shop behind one web address: it answers signed questions by {@code contracts/shop.yaml}, so
 * that any platform can be connected.
 */
@NullMarked
package dev.baton.commerce.generic;

import org.jspecify.annotations.NullMarked;
