package dev.baton.insight.web;

import dev.baton.insight.Advice;
import dev.baton.insight.Measure;
import dev.baton.insight.Period;
import dev.baton.insight.internal.Projector;
import dev.baton.insight.internal.Reports;
import dev.baton.merchant.Audit;
import dev.baton.merchant.Store;
import dev.baton.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A store's figures over some days, beside those of as many days before. */
@RestController
@RequestMapping("/api/v1/admin/stores/{store}/analytics")
class AnalyticsController {
  private static final Set<Measure> BREAKDOWNS =
      Set.of(
          Measure.REASON,
          Measure.SKILL,
          Measure.TOPIC,
          Measure.LANGUAGE,
          Measure.HOUR,
          Measure.END);

  private final Reports reports;
  private final Periods periods;
  private final Projector projector;
  private final Audit audit;

  AnalyticsController(Reports reports, Periods periods, Projector projector, Audit audit) {
    this.reports = reports;
    this.periods = periods;
    this.projector = projector;
    this.audit = audit;
  }

  /** The days that were asked for, and those they are compared with. */
  record RangeBody(
      LocalDate from,
      LocalDate to,
      LocalDate previousFrom,
      LocalDate previousTo,
      String timeZone) {}

  /** How many, in all and day by day. */
  record OverviewBody(
      RangeBody range, Reports.Totals totals, Reports.Totals previous, List<Reports.Day> days) {}

  /** Handoffs by one of their sides. */
  record BreakdownBody(RangeBody range, String by, List<Reports.Slice> items) {}

  /** What became of each detail. */
  record DetailsBody(RangeBody range, List<Reports.DetailFunnel> items) {}

  /** How long it takes from a handoff's start to its ticket. */
  record TimeToTicketBody(RangeBody range, Reports.Times times, Reports.Times previous) {}

  /** What became of deliveries, by integration. */
  record DeliveriesBody(RangeBody range, List<Reports.DeliveryHealth> items) {}

  /** What shoppers asked when they ended with a person. */
  record QuestionsBody(RangeBody range, List<Reports.TopQuestion> items) {}

  /** What can be done about it. */
  record AdviceBody(RangeBody range, List<Advice> items) {}

  @GetMapping("/overview")
  OverviewBody overview(
      @PathVariable String store,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Store of = periods.store(store);
    Period period = periods.of(of, from, to);
    return new OverviewBody(
        range(of, period),
        reports.totals(of.id(), period),
        reports.totals(of.id(), period.previous()),
        reports.days(of.id(), period));
  }

  @GetMapping("/breakdown")
  BreakdownBody breakdown(
      @PathVariable String store,
      @RequestParam String by,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Store of = periods.store(store);
    Period period = periods.of(of, from, to);
    return new BreakdownBody(range(of, period), by, reports.slices(of.id(), side(by), period));
  }

  @GetMapping("/details")
  DetailsBody details(
      @PathVariable String store,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Store of = periods.store(store);
    Period period = periods.of(of, from, to);
    return new DetailsBody(range(of, period), reports.details(of.id(), period));
  }

  @GetMapping("/time-to-ticket")
  TimeToTicketBody timeToTicket(
      @PathVariable String store,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Store of = periods.store(store);
    Period period = periods.of(of, from, to);
    return new TimeToTicketBody(
        range(of, period),
        reports.times(of.id(), period),
        reports.times(of.id(), period.previous()));
  }

  @GetMapping("/deliveries")
  DeliveriesBody deliveries(
      @PathVariable String store,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Store of = periods.store(store);
    Period period = periods.of(of, from, to);
    return new DeliveriesBody(range(of, period), reports.deliveries(of.id(), period));
  }

  @GetMapping("/questions")
  QuestionsBody questions(
      @PathVariable String store,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Store of = periods.store(store);
    Period period = periods.of(of, from, to);
    return new QuestionsBody(range(of, period), reports.questions(of.id(), period));
  }

  @GetMapping("/advice")
  AdviceBody advice(
      @PathVariable String store,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Store of = periods.store(store);
    Period period = periods.of(of, from, to);
    return new AdviceBody(range(of, period), reports.advice(of.id(), period));
  }

  /** Counts all of the store anew, on its clock as it is now. */
  @PostMapping("/rebuild")
  Projector.Rebuilt rebuild(@PathVariable String store) {
    Store of = periods.store(store);
    Projector.Rebuilt rebuilt = projector.rebuild(of);
    audit.record(of.id(), "counted all figures anew", Map.of());
    return rebuilt;
  }

  /** One of the reports as a table. */
  @GetMapping(value = "/export", produces = "text/csv;charset=UTF-8")
  ResponseEntity<String> export(
      @PathVariable String store,
      @RequestParam String report,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to) {
    Store of = periods.store(store);
    Period period = periods.of(of, from, to);
    List<?> rows =
        switch (report) {
          case "days" -> reports.days(of.id(), period);
          case "details" -> reports.details(of.id(), period);
          case "deliveries" -> reports.deliveries(of.id(), period);
          case "questions" -> reports.questions(of.id(), period);
          default -> reports.slices(of.id(), side(report), period);
        };
    String name = "%s-%s-%s-%s.csv".formatted(of.id(), report, period.from(), period.to());
    return ResponseEntity.ok()
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
        .body(Csv.of(rows));
  }

  private static Measure side(String by) {
    return BREAKDOWNS.stream()
        .filter(side -> side.key().equals(by))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.malformed(
                    "/by",
                    "unknown",
                    "There are " + BREAKDOWNS.toString().toLowerCase(Locale.ROOT) + "."));
  }

  private static RangeBody range(Store store, Period period) {
    return new RangeBody(
        period.from(),
        period.to(),
        period.previous().from(),
        period.previous().to(),
        store.timeZone().getId());
  }
}
