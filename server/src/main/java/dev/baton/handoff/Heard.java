package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shopper.KnownDetails;
import dev.baton.understanding.Reading;
import java.util.List;

/**
 * A message during the gathering, with its values already checked.
 *
 * @param known all that is known after this message
 * @param earlier what earlier conversations of this visitor knew; needs a yes
 * @param said the details this message gave a valid value for
 * @param attempts values in this message that are no such thing
 */
public record Heard(
    Reading reading,
    KnownDetails known,
    KnownDetails earlier,
    List<Detail> said,
    List<Attempted> attempts) {
  public Heard {
    said = List.copyOf(said);
    attempts = List.copyOf(attempts);
  }

  /** A value that failed its check. */
  public record Attempted(Detail detail, String text, DetailCheck.Fault fault) {}
}
