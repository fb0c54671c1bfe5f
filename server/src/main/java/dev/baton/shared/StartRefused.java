package dev.baton.shared;

/** Why Baton does not start: one clear sentence for the operator, without a secret. */
public final class StartRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A refusal with its sentence. */
  public StartRefused(String sentence) {
    super(sentence);
  }

  /** A refusal with its sentence and what led to it. */
  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
