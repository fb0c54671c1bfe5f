package dev.baton.commerce;

/**
 * Something the shop sells.
 *
 * @param about what the shop itself says of it, a sentence or two of facts
 */
public record Product(String id, String title, Money price, String about, boolean inStock) {}
