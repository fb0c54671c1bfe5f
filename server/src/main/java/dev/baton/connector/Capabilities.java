package dev.baton.connector;

import dev.baton.ticket.Format;
import dev.baton.ticket.TicketAttachment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a kind of helpdesk can do. The delivery's course follows from it, and so do the helpdesk's
 * page in {@code docs/helpdesks} and the console.
 *
 * @param once how a ticket comes to be there once
 * @param steps what needs a call of its own
 * @param photos which photos it takes
 * @param body what a body may be
 * @param features what else it can
 */
public record Capabilities(
    Once once, Set<Separate> steps, Photos photos, Body body, Set<Feature> features) {

  public Capabilities {
    steps = Set.copyOf(steps);
    features = Set.copyOf(features);
  }

  /**
   * How a ticket comes to be there once.
   *
   * @param idempotentCreate the same ticket posted twice with our key is one ticket there
   * @param lookUp a ticket can be found by our key
   * @param lookUpFollowUps a follow-up, and the private note, can be found by their keys
   * @param settles for how long after an unanswered call the ticket may still turn up; only after
   *     it "not found" is believed
   * @param how in a sentence, for the merchant
   * @param window what may still make it two, in a sentence; empty when nothing can
   */
  public record Once(
      boolean idempotentCreate,
      boolean lookUp,
      boolean lookUpFollowUps,
      Duration settles,
      String how,
      String window) {}

  /** A step that is a call of its own. */
  public enum Separate {
    /** The requester is a record of its own, made before the ticket. */
    REQUESTER,
    /** Photos are uploaded before the ticket, each with its own call. */
    UPLOADS,
    /** The agent's part goes in as a private note after the ticket. */
    NOTE
  }

  /**
   * Which photos it takes.
   *
   * @param largest bytes of one, 0 for none
   * @param together bytes of all of a ticket's
   * @param types MIME types it takes; empty for all that Baton takes
   */
  public record Photos(long largest, long together, List<String> types) {
    public Photos {
      types = List.copyOf(types);
    }

    /** Why it does not take this one, in words for an agent. */
    public Optional<String> refusal(TicketAttachment photo) {
      if (largest == 0) {
        return Optional.of("this helpdesk takes no files");
      }
      if (!types.isEmpty() && !types.contains(photo.contentType())) {
        return Optional.of("this helpdesk does not take " + photo.contentType());
      }
      return photo.size() > largest
          ? Optional.of("larger than the " + megabytes(largest) + " this helpdesk takes")
          : Optional.empty();
    }

    private static String megabytes(long bytes) {
      return bytes / 1_000_000 + " MB";
    }

    /** Any type. */
    public static Photos upTo(long largest, long together) {
      return new Photos(largest, together, List.of());
    }
  }

  /**
   * What a body may be.
   *
   * @param longest characters of a body, markup included; a longer one is cut in the middle
   */
  public record Body(Format format, int longest) {}

  /** What a helpdesk can besides. */
  public enum Feature {
    /** A follow-up joins the same ticket. */
    THREADING,
    /** A follow-up can be the shopper's own words, not only a note. */
    APPEND_AS_SHOPPER,
    /** Text that only agents see. */
    PRIVATE_NOTE,
    TAGS,
    PRIORITY,
    CUSTOM_FIELDS,
    /** A requester may have a phone number and no email. */
    PHONE_ONLY,
    /** An agent's public reply comes back into the chat. */
    WAY_BACK,
    /** An agent can be led to the ticket by a link. */
    AGENT_LINK
  }

  public boolean idempotentCreate() {
    return once.idempotentCreate();
  }

  public boolean lookUp() {
    return once.lookUp();
  }

  public boolean lookUpFollowUps() {
    return once.lookUpFollowUps();
  }

  public Duration settles() {
    return once.settles();
  }

  public boolean separateRequester() {
    return steps.contains(Separate.REQUESTER);
  }

  public boolean separateUploads() {
    return steps.contains(Separate.UPLOADS);
  }

  public boolean separateNote() {
    return steps.contains(Separate.NOTE);
  }

  /** Whether it has this feature. */
  public boolean can(Feature feature) {
    return features.contains(feature);
  }
}
