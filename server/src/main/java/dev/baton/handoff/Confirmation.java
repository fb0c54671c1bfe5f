package dev.baton.handoff;

/**
 * A yes-or-no question about the e-mail address.
 *
 * @param value the address that a yes takes
 */
public record Confirmation(Kind kind, String value) {

  /** Which question. */
  public enum Kind {
    /** "Use o•••@example.com?": known only from an earlier conversation of this visitor. */
    EARLIER,
    /** "Did you mean …@gmail.com?" */
    SLIP
  }
}
