package dev.baton.delivery;

import dev.baton.delivery.DeliveryState.Dead;
import dev.baton.delivery.DeliveryState.Delivered;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** How things stand with one ticket: its helpdesks, its deliveries, and whether all is well. */
abstract class SimulatedStand {
  final List<SimulatedHelpdesk> helpdesks = new ArrayList<>();
  final List<SimulatedDelivery> legs = new ArrayList<>();
  final List<UUID> followUps = new ArrayList<>();

  /** The delivery that carries the ticket now. */
  final SimulatedDelivery carrier() {
    return legs.stream().filter(leg -> leg.replacedBy == null).findFirst().orElseThrow();
  }

  boolean ended() {
    return legs.stream().noneMatch(SimulatedDelivery::open) || waitsForAPerson();
  }

  /**
   * The one that carries the ticket is dead without it, so its agent's note has nothing to name.
   */
  private boolean waitsForAPerson() {
    return carrier().state instanceof Dead dead
        && dead.course().ticket().isEmpty()
        && legs.stream()
            .filter(SimulatedDelivery::open)
            .allMatch(leg -> leg.state.course().todo().equals(List.of(new Step.Point())));
  }

  boolean delivered() {
    return carrier().state instanceof Delivered;
  }

  /** How many tickets the helpdesk that has most of them has. */
  int copies() {
    return helpdesks.stream().mapToInt(SimulatedHelpdesk::tickets).max().orElse(0);
  }

  int additionsTwice() {
    return helpdesks.stream().mapToInt(SimulatedHelpdesk::additionsTwice).sum();
  }

  boolean inOrder() {
    List<Step> wanted = followUps.stream().<Step>map(Step.Append::new).toList();
    return helpdesks.stream().allMatch(helpdesk -> helpdesk.inOrder(wanted));
  }

  /** Whether all of it is where it is said to be. */
  boolean complete() {
    SimulatedHelpdesk there = carrier().to;
    return there.tickets() > 0
        && followUps.stream().allMatch(id -> there.has(new Step.Append(id)))
        && (!there.capabilities().separateNote() || there.has(new Step.Note()));
  }

  /**
   * Of any helpdesk with the ticket but the carrier's, its agent or the carrier's knows of both.
   */
  boolean everyAgentKnows() {
    SimulatedDelivery carrier = carrier();
    return legs.stream()
        .filter(leg -> leg != carrier && leg.to.tickets() > 0)
        .allMatch(leg -> leg.to.has(new Step.Point()) || carrier.to.has(new Step.Warn(leg.id)));
  }

  /** The ticket turned up somewhere, and yet the one that carries it is dead and has none. */
  boolean overlooked() {
    return carrier().state instanceof Dead dead
        && dead.course().ticket().isEmpty()
        && legs.stream()
            .filter(leg -> !leg.leftWithTicket)
            .anyMatch(leg -> !leg.open() && leg.state.course().ticket().isPresent());
  }

  long carriers() {
    return legs.stream().filter(leg -> leg.replacedBy == null).count();
  }

  /** How many helpdesks have the ticket. */
  long places() {
    return helpdesks.stream().filter(helpdesk -> helpdesk.tickets() > 0).count();
  }

  boolean fellBack() {
    return carrier().to == helpdesks.get(1);
  }

  boolean tookBack() {
    return legs.size() > 1 && carrier() == legs.getFirst();
  }

  String end() {
    return carrier().state.status().key();
  }
}
