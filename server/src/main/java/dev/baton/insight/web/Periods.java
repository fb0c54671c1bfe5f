package dev.baton.insight.web;

import dev.baton.insight.Period;
import dev.baton.merchant.Store;
import dev.baton.merchant.Stores;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
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

  /** The first and last day of a request, as it names them. */
  record Days(Optional<String> from, Optional<String> to) {}

  /** A store and the days that were asked for. */
  record Asked(Store store, Period period) {
    StoreId id() {
      return store.id();
    }
  }

  /** The store of a request. */
  Store store(String id) {
    return stores
        .find(new StoreId(id))
        .orElseThrow(() -> Problem.notFound("There is no such store."));
  }

  /** The days from and to; the last thirty, today among them, when none are named. */
  Asked of(String id, Days days) {
    Store store = store(id);
    LocalDate last =
        days.to()
            .map(text -> day("/to", text))
            .orElseGet(() -> clock.instant().atZone(store.timeZone()).toLocalDate());
    LocalDate first =
        days.from().map(text -> day("/from", text)).orElseGet(() -> last.minusDays(USUAL - 1));
    Period period = new Period(first, last);
    if (period.days() < 1 || period.days() > MOST) {
      throw Problem.malformed(
          "/from", "wrong_value", "Ask for 1 to " + MOST + " days, the first before the last.");
    }
    return new Asked(store, period);
  }

  private static LocalDate day(String pointer, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw Problem.malformed(pointer, "wrong_value", "A day is written like 2026-11-26.");
    }
  }
}
