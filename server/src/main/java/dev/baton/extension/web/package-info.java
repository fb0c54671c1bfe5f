/** Skills of the store's own in the admin API. */
@NullMarked
package dev.baton.extension.web;

import org.jspecify.annotations.NullMarked;
