package dev.baton.delivery;

import dev.baton.connector.Capabilities;
import dev.baton.connector.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/** The far side of a simulated history: what one helpdesk has of one ticket. */
final class SimulatedHelpdesk {
  private final String name;
  private final Capabilities capabilities;
  private final double badness;
  private final List<Step> additions = new ArrayList<>();
  private int tickets;
  private boolean removed;

  /**
   * @param badness from 0 to 1, how often a call goes wrong
   */
  SimulatedHelpdesk(String name, Capabilities capabilities, double badness) {
    this.name = name;
    this.capabilities = capabilities;
    this.badness = badness;
  }

  String name() {
    return name;
  }

  Capabilities capabilities() {
    return capabilities;
  }

  double badness() {
    return badness;
  }

  /** The merchant has no integration with it any more. */
  void remove() {
    removed = true;
  }

  boolean removed() {
    return removed;
  }

  int tickets() {
    return tickets;
  }

  boolean has(Step step) {
    boolean ticket = step instanceof Step.Create || step instanceof Step.Seek;
    return ticket ? tickets > 0 : additions.contains(step);
  }

  int additionsTwice() {
    return additions.size() - new HashSet<>(additions).size();
  }

  /** Whether what is here of these steps came in their order. */
  boolean inOrder(List<Step> wanted) {
    List<Step> expected = new ArrayList<>(wanted);
    expected.retainAll(additions);
    List<Step> came = new ArrayList<>(new LinkedHashSet<>(additions));
    came.retainAll(wanted);
    return came.equals(expected);
  }

  /** Does what a call asks for. */
  Outcome take(Step step, Instant now) {
    switch (step) {
      case Step.Create _ -> {
        if (tickets == 0 || !capabilities.idempotentCreate()) {
          tickets++;
        }
      }
      case Step.Append _, Step.Note _, Step.Point _, Step.Warn _ -> additions.add(step);
      case Step.Requester _, Step.Upload _, Step.Seek _ -> {}
    }
    Outcome.Created created = Outcome.Created.of("1", null);
    return step instanceof Step.Upload
        ? new Outcome.Created("1", null, now.plus(Duration.ofHours(1)), 201, "")
        : created;
  }
}
