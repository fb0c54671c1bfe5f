package dev.baton.merchant.access;

import dev.baton.merchant.Role;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.util.UUID;

/** A door into a store's team that stays open for a while, for the holder of its link. */
public record Invitation(
    StoreId store, UUID id, EmailAddress email, Role role, String invitedBy, Instant expiresAt) {}
