package dev.baton.understanding.internal;

import dev.baton.understanding.Rewording;
import dev.baton.understanding.Understanding;

/** What an operator's choice of a language model, or of none, comes to. */
record Engines(Understanding understanding, Rewording rewording) {}
