/**
 * Understanding with a language model beside the built-in engine: when it is asked, what it is
 * told, and what of its answer counts. No framework, no provider, no network.
 */
@NullMarked
package dev.baton.understanding.model;

import org.jspecify.annotations.NullMarked;
