package dev.baton.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as its figures are told from.
 *
 * @param language the one it is held in, or null
 * @param required the details its settings require
 * @param known what is known of the shopper: values of details
 * @param turns the messages with a decision, and all of the shopper's, in order
 * @param handoffs oldest first
 */
public record Told(
    UUID id,
    Instant startedAt,
    @Nullable String language,
    Set<String> required,
    Set<String> known,
    List<Turn> turns,
    List<Case> handoffs) {

  public Told {
    required = Set.copyOf(required);
    known = Set.copyOf(known);
    turns = List.copyOf(turns);
    handoffs = List.copyOf(handoffs);
  }

  /** A message, and the decision behind the answer to it. */
  public record Turn(int seq, boolean byShopper, String text, @Nullable Why why) {

    /** Whether a rule applied. */
    boolean by(String rule) {
      return why != null && why.rules().contains(rule);
    }

    /** What was heard of some kinds. */
    List<Heard> heard(Set<String> commands) {
      return why == null
          ? List.of()
          : why.heard().stream().filter(heard -> commands.contains(heard.command())).toList();
    }

    /** What the standing question of a handoff asks for after it; empty when it is another's. */
    List<String> asking(UUID handoff) {
      return why != null && handoff.equals(why.handoff()) ? why.asking() : List.of();
    }
  }

  /** A command that was heard, and the words it was heard in. */
  public record Heard(String command, String because) {}

  /** A decision, as far as figures need it. */
  public record Why(
      @Nullable String intent,
      List<String> rules,
      List<Heard> heard,
      @Nullable UUID handoff,
      List<String> asking) {
    public Why {
      rules = List.copyOf(rules);
      heard = List.copyOf(heard);
      asking = List.copyOf(asking);
    }
  }

  /**
   * A handoff.
   *
   * @param topic the sensitive topic, or null
   * @param seq the message it began with
   * @param ticketAt when its ticket was opened, or null
   * @param details each detail's state, by its JSON name
   */
  public record Case(
      UUID id,
      String status,
      String reason,
      @Nullable String skill,
      @Nullable String topic,
      int seq,
      Instant startedAt,
      @Nullable Instant ticketAt,
      Map<String, String> details) {
    public Case {
      details = Map.copyOf(details);
    }

    /** Whether it ended without a ticket. */
    boolean lost() {
      return status.equals("cancelled") || status.equals("abandoned");
    }
  }

  /** What the last question of a handoff asked for. */
  List<String> lastAsked(UUID handoff) {
    return turns.stream()
        .map(turn -> turn.asking(handoff))
        .filter(asking -> !asking.isEmpty())
        .reduce((first, second) -> second)
        .orElse(List.of());
  }

  /** What the shopper wanted when a handoff began: the latest message that says. */
  Optional<String> wanted(Case handoff, Set<String> saysNothing) {
    return turns.stream()
        .filter(turn -> turn.seq() <= handoff.seq() && turn.why() != null)
        .flatMap(turn -> Optional.ofNullable(turn.why().intent()).stream())
        .filter(intent -> !saysNothing.contains(intent))
        .reduce((first, second) -> second);
  }
}
