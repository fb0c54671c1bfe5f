package dev.baton.merchant;

/** Tells who is acting right now. */
public interface Callers {

  /** Who made the request this thread works on; {@link Caller#BATON} when none did. */
  Caller current();
}
