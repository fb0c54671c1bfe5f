package dev.baton.connector;

/**
 * One setting of a kind of helpdesk.
 *
 * @param path of its member in the connection's {@code config}: {@code oauth.clientSecret}
 * @param secret write-only: encrypted when stored, never shown again
 * @param description what to enter, for the merchant
 */
public record Setting(String path, boolean required, boolean secret, String description) {}
