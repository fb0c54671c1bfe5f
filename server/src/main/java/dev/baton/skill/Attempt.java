package dev.baton.skill;

/** What was tried and how it ended, in English, for the agent. No values of other customers. */
public record Attempt(String what, String outcome) {}
