package dev.baton.handoff;

import dev.baton.shared.Detail;
import java.util.List;
import java.util.Set;

/** What the policy does next. */
public sealed interface Move {

  /** How far the gathering has come. */
  Collecting state();

  /** What is said before anything else. */
  List<Line> said();

  /**
   * Puts a question and waits.
   *
   * @param optional whether the question may be skipped
   */
  record Ask(Collecting state, List<Line> said, Set<Detail> asking, boolean optional)
      implements Move {
    public Ask {
      said = List.copyOf(said);
      asking = Set.copyOf(asking);
    }
  }

  /** Puts a yes-or-no question about the address and waits. */
  record Confirm(Collecting state, List<Line> said, Confirmation confirmation) implements Move {
    public Confirm {
      said = List.copyOf(said);
    }
  }

  /** All is there: the ticket is to be opened. */
  record Submit(Collecting state, List<Line> said) implements Move {
    public Submit {
      said = List.copyOf(said);
    }
  }

  /**
   * Ends without a ticket.
   *
   * @param because {@code never_mind}, {@code declined}, or {@code <detail>_refused}
   */
  record End(Collecting state, List<Line> said, String because) implements Move {
    public End {
      said = List.copyOf(said);
    }
  }
}
