package dev.baton.media.picture;

/** The bytes begin like a picture and go on like none. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  Unreadable(String why) {
    super(why);
  }
}
