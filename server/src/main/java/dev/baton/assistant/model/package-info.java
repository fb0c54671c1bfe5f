/**
 * A language model that a store connected for itself: kept, tested, used instead of the operator's.
 */
@NullMarked
package dev.baton.assistant.model;

import org.jspecify.annotations.NullMarked;
