package dev.baton.merchant;

/**
 * A store exists now. Published inside the transaction that creates it: a listener writes what the
 * store begins with in that transaction, and one that throws prevents the store.
 */
public record StoreCreated(Store store) {}
