/** The skills in the admin API. */
@NullMarked
package dev.baton.skill.web;

import org.jspecify.annotations.NullMarked;
