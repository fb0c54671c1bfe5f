package dev.baton.merchant;

/** A store was changed by its merchant. Published inside the transaction that changes it. */
public record StoreChanged(Store before, Store after) {}
