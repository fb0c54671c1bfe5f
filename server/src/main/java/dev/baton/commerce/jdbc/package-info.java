/** Where shop connections are kept. */
@NullMarked
package dev.baton.commerce.jdbc;

import org.jspecify.annotations.NullMarked;
