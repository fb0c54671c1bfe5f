/** Takes a message, writes its answer in one transaction, and keeps live pages in step. */
@NullMarked
package dev.baton.assistant.internal;

import org.jspecify.annotations.NullMarked;
