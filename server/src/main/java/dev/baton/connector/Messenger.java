package dev.baton.connector;

import dev.baton.shared.vault.Access;
import dev.baton.shared.vault.Setting;
import java.util.List;

/** A way to tell a merchant something over what they named: a mail server, a receiver. */
public interface Messenger {

  /** Its name in JSON: {@code email}. */
  String type();

  /** Its name for people. */
  String title();

  /** What it asks for. */
  List<Setting> settings();

  /**
   * Refuses settings with which nobody could ever be told.
   *
   * @throws dev.baton.shared.Problem 422 that points into {@code config}
   */
  void refuse(Access access);

  /** Tells it; {@link Outcome.Created} when it was taken. */
  Outcome tell(Access access, Notice notice);
}
