package dev.baton.insight.web;

import dev.baton.insight.Period;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days a request asks for. */
@Component
class Periods {
  private static final int USUAL = 30;
  private static final int MOST = 800;

  private final Stores stores;
  private final Clock clock;

  Periods(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /** The store of a request. */
  Store store(String id) {
    return stores
        .find(new StoreId(id))
        .orElseThrow(() -> Problem.notFound("There is no such store."));
  }

  /** The days from and to; the last thirty, today among them, when none are named. */
  Period of(Store store, @Nullable String from, @Nullable String to) {
    LocalDate last =
        to == null ? clock.instant().atZone(store.timeZone()).toLocalDate() : day("/to", to);
    LocalDate first = from == null ? last.minusDays(USUAL - 1) : day("/from", from);
    Period period = new Period(first, last);
    if (period.days() < 1 || period.days() > MOST) {
      throw Problem.malformed(
          "/from", "wrong_value", "Ask for 1 to " + MOST + " days, the first before the last.");
    }
    return period;
  }

  private static LocalDate day(String pointer, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw Problem.malformed(pointer, "wrong_value", "A day is written like 2026-11-26.");
    }
  }
}
