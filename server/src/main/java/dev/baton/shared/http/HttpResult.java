package dev.baton.shared.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a call ended. */
public sealed interface HttpResult {

  /**
   * There was an answer, any status. Redirects are not followed: 3xx is an answer too.
   *
   * @param headers by name in lower case
   * @param whole false when the body broke off, or was longer than the bounds and cut off
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Answer(int status, Map<String, List<String>> headers, byte[] body, boolean whole)
      implements HttpResult {

    public Answer {
      headers = Map.copyOf(headers);
    }

    /** The first header of this name, in any case. */
    public Optional<String> header(String name) {
      List<String> values = headers.get(name.toLowerCase(Locale.ROOT));
      return values == null ? Optional.empty() : Optional.of(values.getFirst());
    }
  }

  /** Not a byte of the request left: nothing was done there. */
  record NotSent(Why why) implements HttpResult {}

  /** The request was under way and no answer came: nobody knows what was done. */
  record Lost(Why why) implements HttpResult {}

  /** What went wrong. */
  enum Why {
    /** Baton may not call that address. */
    REFUSED_TARGET,
    /** There is no such host, or its name could not be looked up. */
    UNKNOWN_HOST,
    /** Nothing listens there, or it does not answer the door. */
    NO_CONNECTION,
    /** It could not prove who it is. */
    TLS,
    /** Too many calls to that host are under way already. */
    BUSY,
    /** No time was left. */
    TIME_OUT,
    /** The connection broke, or what came was no HTTP. */
    BROKEN,
    /** Whoever asked for the call did not wait for its end. */
    INTERRUPTED
  }
}
