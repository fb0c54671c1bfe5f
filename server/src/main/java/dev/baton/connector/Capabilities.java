package dev.baton.connector;

import java.time.Duration;

/**
 * What a kind of helpdesk can do. The delivery's course follows from it, and so do the helpdesk's
 * page and the console.
 *
 * @param idempotentCreate the same ticket posted twice with our key is one ticket there
 * @param lookUp a ticket can be found by our key
 * @param lookUpFollowUps a follow-up can be found by its key
 * @param settles for how long after an unanswered call the ticket may still turn up; only after it
 *     "not found" is believed
 * @param separateRequester the requester is a record of its own, made before the ticket
 * @param separateUploads photos are uploaded before the ticket, each with a call of its own
 * @param separateNote the agent's part goes in as a private note after the ticket
 * @param threading a follow-up joins the same ticket
 * @param attachments what photos it takes
 * @param html bodies may be HTML
 */
public record Capabilities(
    boolean idempotentCreate,
    boolean lookUp,
    boolean lookUpFollowUps,
    Duration settles,
    boolean separateRequester,
    boolean separateUploads,
    boolean separateNote,
    boolean threading,
    Attaching attachments,
    boolean html,
    boolean tags,
    boolean priority,
    boolean customFields,
    int longestTranscript) {

  /**
   * What photos a helpdesk takes.
   *
   * @param largest bytes of one, 0 for none
   * @param together bytes of all of a ticket's
   */
  public record Attaching(long largest, long together) {}
}
