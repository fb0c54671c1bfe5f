package dev.baton.instruction;

/**
 * Whether a condition holds, and why, in English without a full stop: "total 612.00 USD is over
 * 500.00 USD".
 */
public record Finding(boolean holds, String because) {}
