/** The Model Context Protocol at {@code /mcp}: Streamable HTTP without sessions. */
@NullMarked
package dev.baton.outside.mcp;

import org.jspecify.annotations.NullMarked;
