/**
 * Shops at Shopify, by its GraphQL Admin API of 2026-10 and 2026-07. What is known of that API
 * stands beside what relies on it, by Shopify's own pages (shopify.dev/docs/api).
 */
@NullMarked
package dev.baton.commerce.shopify;

import org.jspecify.annotations.NullMarked;
