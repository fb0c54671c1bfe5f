package dev.baton.cli;

/** Why a command cannot do what it was asked: one sentence for whoever typed it. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refused(String sentence) {
    super(sentence);
  }
}
