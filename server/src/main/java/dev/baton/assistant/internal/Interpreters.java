package dev.baton.assistant.internal;

import dev.baton.understanding.Rewording;
import dev.baton.understanding.Understanding;
import org.springframework.stereotype.Component;

/** Who reads what a shopper wrote, and who may word what is answered. */
@Component
record Interpreters(Understanding understanding, Rewording rewording) {}
