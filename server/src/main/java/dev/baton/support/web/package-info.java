/** The merchant's answers in the admin API. */
@NullMarked
package dev.baton.support.web;

import org.jspecify.annotations.NullMarked;
