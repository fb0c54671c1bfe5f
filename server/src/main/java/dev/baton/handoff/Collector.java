package dev.baton.handoff;

import dev.baton.shared.Detail;
import dev.baton.shopper.KnownDetails;
import dev.baton.shopper.OrderFacts;
import java.util.List;

/**
 * The policy of gathering: what is asked next, what counts as an answer, when a ticket is opened.
 * Deterministic; the only thing it reads from outside is the order look-up.
 *
 * @param shop whether an order number may come to supply a name
 */
public record Collector(CollectRules rules, OrderFacts orders, boolean shop) {

  /**
   * Begins with all that is already known, here and from earlier conversations of the visitor.
   *
   * @param wrong values it comes with that are no such thing
   */
  public Move begin(KnownDetails known, KnownDetails earlier, List<Heard.Attempted> wrong) {
    return new CollectingRound(this, Collecting.NOTHING_YET).begin(known, earlier, wrong);
  }

  /** Takes a message of the shopper. */
  public Move take(Collecting state, Heard heard) {
    return new CollectingRound(this, state).take(heard);
  }

  /** Takes what is known since it turned out who the shopper is. */
  public Move recognise(Collecting state, KnownDetails known) {
    return new CollectingRound(this, state).recognise(known);
  }

  /** Puts the standing question again, after something else was dealt with. */
  public Move again(Collecting state) {
    return new CollectingRound(this, state).next();
  }

  /** What is still to be asked, in the order of asking. */
  public List<Detail> missing(Collecting state) {
    return new CollectingRound(this, state).missing();
  }
}
