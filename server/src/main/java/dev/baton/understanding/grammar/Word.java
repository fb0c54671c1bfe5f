package dev.baton.understanding.grammar;

/**
 * One word of a message.
 *
 * @param text folded: lower case, no accents
 * @param start where it begins in the message's text
 * @param end where it ends there
 * @param before what separates it from the word before it
 */
public record Word(String text, int start, int end, Break before) {}
