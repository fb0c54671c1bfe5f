package dev.baton.delivery;

import java.util.UUID;

/** One call to a helpdesk on a ticket's way there. Each is safe to repeat, or looked up first. */
public sealed interface Step {

  /** Its name in storage and in the API. */
  String key();

  /** Makes the requester. */
  record Requester() implements Step {
    @Override
    public String key() {
      return "requester";
    }
  }

  /** Uploads a photo. */
  record Upload(UUID attachmentId) implements Step {
    @Override
    public String key() {
      return "upload:" + attachmentId;
    }
  }

  /** Opens the ticket. */
  record Create() implements Step {
    @Override
    public String key() {
      return "create";
    }
  }

  /** Adds the agent's part as a private note. */
  record Note() implements Step {
    @Override
    public String key() {
      return "note";
    }
  }

  /** Adds a follow-up. */
  record Append(UUID followUpId) implements Step {
    @Override
    public String key() {
      return "append:" + followUpId;
    }
  }

  /** Looks for a ticket that may have been opened unseen, now that another delivery carries it. */
  record Seek() implements Step {
    @Override
    public String key() {
      return "seek";
    }
  }

  /** Tells the agent who has the ticket here that another delivery carries it, and where. */
  record Point() implements Step {
    @Override
    public String key() {
      return "point";
    }
  }

  /** Tells the agent here that another delivery may have opened the ticket as well. */
  record Warn(UUID deliveryId) implements Step {
    @Override
    public String key() {
      return "warn:" + deliveryId;
    }
  }

  /**
   * The step with this name.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Step of(String key) {
    int colon = key.indexOf(':');
    String kind = colon < 0 ? key : key.substring(0, colon);
    return switch (kind) {
      case "requester" -> new Requester();
      case "create" -> new Create();
      case "note" -> new Note();
      case "seek" -> new Seek();
      case "point" -> new Point();
      case "warn" -> new Warn(UUID.fromString(key.substring(colon + 1)));
      case "upload" -> new Upload(UUID.fromString(key.substring(colon + 1)));
      case "append" -> new Append(UUID.fromString(key.substring(colon + 1)));
      default -> throw new IllegalArgumentException("no such step");
    };
  }
}
