package dev.baton.connector.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a helpdesk asks to be left alone, in the dialects they have. */
public final class Pauses {
  private static final Duration LONGEST = Duration.ofDays(1);

  private Pauses() {}

  /** By {@code Retry-After}: seconds, seconds with a fraction, or a date. */
  public static Optional<Duration> asked(Reply reply, Instant now) {
    return reply.header("retry-after").flatMap(value -> read(value.strip(), now));
  }

  /** By a header that counts seconds. */
  public static Optional<Duration> seconds(Reply reply, String header) {
    return reply.header(header).flatMap(value -> seconds(value.strip()));
  }

  /** By a header that names the second of the Unix time. */
  public static Optional<Duration> unixTime(Reply reply, String header, Instant now) {
    return reply
        .header(header)
        .flatMap(value -> seconds(value.strip(), Duration.ofDays(365_000)))
        .map(since -> bounded(Duration.between(now, Instant.EPOCH.plus(since))));
  }

  private static Optional<Duration> read(String value, Instant now) {
    Optional<Duration> seconds = seconds(value);
    if (seconds.isPresent()) {
      return seconds;
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(Duration.between(now, until)));
    } catch (DateTimeException neither) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> seconds(String value) {
    return seconds(value, LONGEST);
  }

  private static Optional<Duration> seconds(String value, Duration most) {
    if (!value.matches("\\d{1,12}(\\.\\d{1,9})?")) {
      return Optional.empty();
    }
    BigDecimal seconds = new BigDecimal(value).min(BigDecimal.valueOf(most.toSeconds()));
    return Optional.of(Duration.ofMillis(seconds.movePointRight(3).longValue()));
  }

  private static Duration bounded(Duration asked) {
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
