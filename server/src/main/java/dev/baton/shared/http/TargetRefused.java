package dev.baton.shared.http;

import java.net.UnknownHostException;

/** An address Baton may not call; the message says so to whoever entered it. */
public final class TargetRefused extends UnknownHostException {
  private static final long serialVersionUID = 1;

  TargetRefused(String words) {
    super(words);
  }
}
