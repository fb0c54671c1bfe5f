package dev.baton.delivery;

import java.time.Instant;

/** Where a delivery stands. */
public sealed interface DeliveryState {

  /** The steps and what they made. */
  Course course();

  /** What went wrong with the step at hand. */
  Trouble trouble();

  /** How many calls were begun; the number of the latest. */
  int calls();

  /** Its word in the API. */
  DeliveryStatus status();

  /** Waits for its time. */
  record Waiting(Course course, Trouble trouble, int calls, Instant notBefore)
      implements DeliveryState {
    @Override
    public DeliveryStatus status() {
      return trouble.equals(Trouble.NONE) ? DeliveryStatus.PENDING : DeliveryStatus.RETRYING;
    }
  }

  /**
   * A call is under way, or was when the process died.
   *
   * @param lookUp whether it only asks
   * @param began when
   */
  record Sending(Course course, Trouble trouble, int calls, boolean lookUp, Instant began)
      implements DeliveryState {
    @Override
    public DeliveryStatus status() {
      return DeliveryStatus.SENDING;
    }
  }

  /** All steps are taken; a new one may come. */
  record Delivered(Course course, int calls) implements DeliveryState {
    @Override
    public Trouble trouble() {
      return Trouble.NONE;
    }

    @Override
    public DeliveryStatus status() {
      return DeliveryStatus.DELIVERED;
    }
  }

  /** Another delivery carries the ticket, and nothing is left to do here. */
  record Replaced(Course course, Trouble trouble, int calls) implements DeliveryState {
    @Override
    public DeliveryStatus status() {
      return DeliveryStatus.REPLACED;
    }
  }

  /**
   * Nothing more happens until a person decides.
   *
   * @param why in words for the merchant
   */
  record Dead(Course course, Trouble trouble, int calls, String why) implements DeliveryState {
    @Override
    public DeliveryStatus status() {
      return DeliveryStatus.DEAD;
    }
  }
}
