package dev.baton.media;

import dev.baton.shared.StoreId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shoppers' photos of all stores. */
public interface Attachments {
  /** The largest photo taken, in bytes. */
  int LARGEST = 10 * 1024 * 1024;

  /** How many photos a conversation may hold. */
  int MOST = 5;

  /**
   * Checks a photo, takes the place and the device out of it, and stores it.
   *
   * @param fileName as the sender said; may be hostile
   * @throws dev.baton.shared.Problem 415 when it is no readable JPEG, PNG, WebP, GIF or HEIC by its
   *     bytes, 413 when it is too large, 409 when the conversation has its five
   */
  Attachment store(StoreId store, UUID conversationId, String fileName, byte[] bytes);

  /** The photo with this id. */
  Optional<Attachment> find(StoreId store, UUID id);

  /** The photos with these ids that belong to the conversation, in the order asked for. */
  List<Attachment> find(StoreId store, UUID conversationId, Collection<UUID> ids);

  /** The bytes of a photo, as an agent gets them. */
  Optional<byte[]> bytes(StoreId store, UUID id);

  /** How many photos a conversation holds. */
  int count(StoreId store, UUID conversationId);

  /** Removes the photos of a conversation, at a person's wish. */
  void erase(StoreId store, UUID conversationId);
}
