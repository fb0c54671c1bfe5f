/** Calls to shop systems over HTTP, and what their answers mean to all of them. */
@NullMarked
package dev.baton.commerce.http;

import org.jspecify.annotations.NullMarked;
