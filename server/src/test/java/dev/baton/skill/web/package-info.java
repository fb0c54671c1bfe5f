/** Tests of this package. */
@NullMarked
package dev.baton.skill.web;

import org.jspecify.annotations.NullMarked;
