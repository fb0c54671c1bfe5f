/** Instructions in the admin API. */
@NullMarked
package dev.baton.instruction.web;

import org.jspecify.annotations.NullMarked;
