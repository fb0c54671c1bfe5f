package dev.baton.client;

/** Baton refused, in words. */
public final class BatonRefused extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;
  private final int retryAfterSeconds;

  BatonRefused(int status, String words, int retryAfterSeconds) {
    super(words);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** Seconds after which the same is welcome, or 0 when waiting does not help. */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
