/** Front: messages imported under our key, which Front takes once; comments for the agent. */
@NullMarked
package dev.baton.connector.front;

import org.jspecify.annotations.NullMarked;
