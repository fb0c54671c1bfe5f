package dev.baton.insight.web;

import dev.baton.insight.Advice;
import dev.baton.insight.Measure;
import dev.baton.insight.Period;
import dev.baton.insight.internal.Projector;
import dev.baton.insight.internal.Reports;
import dev.baton.insight.web.Periods.Asked;
import dev.baton.insight.web.Periods.Days;
import dev.baton.merchant.Audit;
import dev.baton.merchant.Store;
import dev.baton.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
      LocalDate from, LocalDate to, LocalDate previousFrom, LocalDate previousTo, String timeZone) {
    static RangeBody of(Asked asked) {
      Period before = asked.period().previous();
      return new RangeBody(
          asked.period().from(),
          asked.period().to(),
          before.from(),
          before.to(),
          asked.store().timeZone().getId());
    }
  }

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
  OverviewBody overview(@PathVariable String store, Days days) {
    Asked asked = periods.of(store, days);
    return new OverviewBody(
        RangeBody.of(asked),
        reports.totals(asked.id(), asked.period()),
        reports.totals(asked.id(), asked.period().previous()),
        reports.days(asked.id(), asked.period()));
  }

  @GetMapping("/breakdown")
  BreakdownBody breakdown(@PathVariable String store, @RequestParam String by, Days days) {
    Asked asked = periods.of(store, days);
    return new BreakdownBody(
        RangeBody.of(asked), by, reports.slices(asked.id(), side(by), asked.period()));
  }

  @GetMapping("/details")
  DetailsBody details(@PathVariable String store, Days days) {
    Asked asked = periods.of(store, days);
    return new DetailsBody(RangeBody.of(asked), reports.details(asked.id(), asked.period()));
  }

  @GetMapping("/time-to-ticket")
  TimeToTicketBody timeToTicket(@PathVariable String store, Days days) {
    Asked asked = periods.of(store, days);
    return new TimeToTicketBody(
        RangeBody.of(asked),
        reports.times(asked.id(), asked.period()),
        reports.times(asked.id(), asked.period().previous()));
  }

  @GetMapping("/deliveries")
  DeliveriesBody deliveries(@PathVariable String store, Days days) {
    Asked asked = periods.of(store, days);
    return new DeliveriesBody(RangeBody.of(asked), reports.deliveries(asked.id(), asked.period()));
  }

  @GetMapping("/questions")
  QuestionsBody questions(@PathVariable String store, Days days) {
    Asked asked = periods.of(store, days);
    return new QuestionsBody(RangeBody.of(asked), reports.questions(asked.id(), asked.period()));
  }

  @GetMapping("/advice")
  AdviceBody advice(@PathVariable String store, Days days) {
    Asked asked = periods.of(store, days);
    return new AdviceBody(RangeBody.of(asked), reports.advice(asked.id(), asked.period()));
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
      @PathVariable String store, @RequestParam String report, Days days) {
    Asked asked = periods.of(store, days);
    List<?> rows =
        switch (report) {
          case "days" -> reports.days(asked.id(), asked.period());
          case "details" -> reports.details(asked.id(), asked.period());
          case "deliveries" -> reports.deliveries(asked.id(), asked.period());
          case "questions" -> reports.questions(asked.id(), asked.period());
          default -> reports.slices(asked.id(), side(report), asked.period());
        };
    String name =
        "%s-%s-%s-%s.csv".formatted(asked.id(), report, asked.period().from(), asked.period().to());
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
}
