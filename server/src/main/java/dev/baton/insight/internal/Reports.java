package dev.baton.insight.internal;

import dev.baton.connector.Connection;
import dev.baton.connector.Connections;
import dev.baton.insight.Advice;
import dev.baton.insight.Histogram;
import dev.baton.insight.Measure;
import dev.baton.insight.Period;
import dev.baton.insight.jdbc.FigureRows;
import dev.baton.insight.jdbc.QuestionRows;
import dev.baton.shared.Detail;
import dev.baton.shared.StoreId;
import dev.baton.support.answers.AnswerBook;
import dev.baton.support.answers.AnswerBooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The figures of a store over some days, from the read models. */
@Component
public class Reports {
  private static final int MOST_QUESTIONS = 20;
  private static final List<Measure> DAILY =
      List.of(Measure.CONVERSATIONS, Measure.HANDED_OFF, Measure.MESSAGES, Measure.HANDOFFS);

  private final FigureRows figures;
  private final QuestionRows questions;
  private final AnswerBooks answers;
  private final Connections connections;
  private final Advisor advisor;

  Reports(
      FigureRows figures,
      QuestionRows questions,
      AnswerBooks answers,
      Connections connections,
      Advisor advisor) {
    this.figures = figures;
    this.questions = questions;
    this.answers = answers;
    this.connections = connections;
    this.advisor = advisor;
  }

  /**
   * Sums.
   *
   * @param handedOff conversations in which a handoff began
   * @param share of the conversations, 0 to 1; 0 when there are none
   */
  public record Totals(
      long conversations,
      long handedOff,
      double share,
      long messages,
      long handoffs,
      long tickets,
      long cancelled,
      long abandoned) {}

  /** One day. */
  public record Day(
      LocalDate day, long conversations, long handedOff, long messages, long handoffs) {}

  /** How many have a key, now and in the days before. */
  public record Slice(String key, long count, long previous) {}

  /**
   * What became of a detail. Asked is the sum of given to open.
   *
   * @param known given without being asked for
   * @param left the shopper left at it
   * @param open still being asked
   * @param ticketsIfOptional tickets there would be more, were it optional; null for the address
   */
  public record DetailFunnel(
      String detail,
      long known,
      long asked,
      long given,
      long declined,
      long skipped,
      long notValid,
      long notFound,
      long left,
      long open,
      @Nullable Long ticketsIfOptional) {}

  /** Times to a ticket in seconds, at most a tenth off; null when there are no tickets. */
  public record Times(long tickets, @Nullable Double p50Seconds, @Nullable Double p95Seconds) {}

  /** What became of one integration's deliveries; its name is null when it is gone. */
  public record DeliveryHealth(
      UUID integrationId,
      @Nullable String name,
      String helpdesk,
      long all,
      long delivered,
      long retried,
      long waiting,
      long dead,
      long replaced) {}

  /** A question, in the words in which it was asked last; whether it has an answer by now. */
  public record TopQuestion(String question, String language, long count, boolean answered) {}

  /** Sums over some days. */
  public Totals totals(StoreId store, Period period) {
    Map<Measure, Long> sums = new EnumMap<>(Measure.class);
    figures
        .byDay(store, DAILY, period.from(), period.to())
        .forEach(of -> sums.merge(of.measure(), of.n(), Long::sum));
    Map<String, Long> ends = figures.byKey(store, Measure.END, period.from(), period.to());
    long conversations = sums.getOrDefault(Measure.CONVERSATIONS, 0L);
    long handedOff = sums.getOrDefault(Measure.HANDED_OFF, 0L);
    return new Totals(
        conversations,
        handedOff,
        conversations == 0 ? 0 : (double) handedOff / conversations,
        sums.getOrDefault(Measure.MESSAGES, 0L),
        sums.getOrDefault(Measure.HANDOFFS, 0L),
        ends.getOrDefault("ticket", 0L),
        ends.getOrDefault("cancelled", 0L),
        ends.getOrDefault("abandoned", 0L));
  }

  /** Day by day, days without anything too. */
  public List<Day> days(StoreId store, Period period) {
    Map<LocalDate, Map<Measure, Long>> days =
        figures.byDay(store, DAILY, period.from(), period.to()).stream()
            .collect(
                Collectors.groupingBy(
                    FigureRows.OfDay::day,
                    Collectors.toMap(FigureRows.OfDay::measure, FigureRows.OfDay::n)));
    return period
        .from()
        .datesUntil(period.to().plusDays(1))
        .map(
            day -> {
              Map<Measure, Long> of = days.getOrDefault(day, Map.of());
              return new Day(
                  day,
                  of.getOrDefault(Measure.CONVERSATIONS, 0L),
                  of.getOrDefault(Measure.HANDED_OFF, 0L),
                  of.getOrDefault(Measure.MESSAGES, 0L),
                  of.getOrDefault(Measure.HANDOFFS, 0L));
            })
        .toList();
  }

  /** Handoffs by one side of them, the most first; hours in their order, all of them. */
  public List<Slice> slices(StoreId store, Measure side, Period period) {
    Map<String, Long> now = figures.byKey(store, side, period.from(), period.to());
    Period before = period.previous();
    Map<String, Long> previous = figures.byKey(store, side, before.from(), before.to());
    Map<String, Long> keys = new LinkedHashMap<>();
    if (side == Measure.HOUR) {
      for (int hour = 0; hour < 24; hour++) {
        keys.put("%02d".formatted(hour), 0L);
      }
    }
    keys.putAll(now);
    previous.keySet().forEach(key -> keys.putIfAbsent(key, 0L));
    return keys.entrySet().stream()
        .map(
            key -> new Slice(key.getKey(), key.getValue(), previous.getOrDefault(key.getKey(), 0L)))
        .toList();
  }

  /** What became of each detail, in the order of asking. */
  public List<DetailFunnel> details(StoreId store, Period period) {
    Map<String, Long> counts = figures.byKey(store, Measure.DETAIL, period.from(), period.to());
    Map<String, Long> lost = figures.byKey(store, Measure.LOST, period.from(), period.to());
    return Arrays.stream(Detail.values())
        .map(
            detail -> {
              ToLongFunction<String> of =
                  what -> counts.getOrDefault(detail.key() + "/" + what, 0L);
              return new DetailFunnel(
                  detail.key(),
                  of.applyAsLong("known"),
                  of.applyAsLong("asked"),
                  of.applyAsLong("given"),
                  of.applyAsLong("declined"),
                  of.applyAsLong("skipped"),
                  of.applyAsLong("not_valid"),
                  of.applyAsLong("not_found"),
                  of.applyAsLong("left"),
                  of.applyAsLong("open"),
                  detail == Detail.EMAIL ? null : lost.getOrDefault(detail.key(), 0L));
            })
        .toList();
  }

  /** How long tickets took. */
  public Times times(StoreId store, Period period) {
    Histogram histogram =
        new Histogram(figures.byKey(store, Measure.TIME, period.from(), period.to()));
    return new Times(
        histogram.count(), seconds(histogram.quantile(0.5)), seconds(histogram.quantile(0.95)));
  }

  private static @Nullable Double seconds(OptionalDouble seconds) {
    return seconds.isPresent() ? Math.round(seconds.getAsDouble() * 10) / 10.0 : null;
  }

  /** What became of deliveries, by integration. */
  public List<DeliveryHealth> deliveries(StoreId store, Period period) {
    Map<String, Map<String, Long>> all = new TreeMap<>();
    figures
        .byKey(store, Measure.DELIVERY, period.from(), period.to())
        .forEach(
            (key, n) -> {
              int at = key.lastIndexOf('/');
              all.computeIfAbsent(key.substring(0, at), _ -> new TreeMap<>())
                  .put(key.substring(at + 1), n);
            });
    Map<UUID, String> names =
        connections.all(store).stream().collect(Collectors.toMap(Connection::id, Connection::name));
    List<DeliveryHealth> health = new ArrayList<>();
    all.forEach((where, counts) -> health.add(health(where, counts, names)));
    return health;
  }

  private static DeliveryHealth health(
      String where, Map<String, Long> counts, Map<UUID, String> names) {
    int at = where.indexOf('/');
    UUID id = UUID.fromString(where.substring(0, at));
    return new DeliveryHealth(
        id,
        names.get(id),
        where.substring(at + 1),
        counts.getOrDefault("all", 0L),
        counts.getOrDefault("delivered", 0L),
        counts.getOrDefault("retried", 0L),
        counts.getOrDefault("waiting", 0L),
        counts.getOrDefault("dead", 0L),
        counts.getOrDefault("replaced", 0L));
  }

  /** What shoppers asked most often when they ended with a person. */
  public List<TopQuestion> questions(StoreId store, Period period) {
    AnswerBook book = answers.of(store);
    return questions.most(store, period.from(), period.to(), MOST_QUESTIONS).stream()
        .map(
            asked ->
                new TopQuestion(
                    asked.text(),
                    asked.language(),
                    asked.count(),
                    book.answering(asked.text()).isPresent()))
        .toList();
  }

  /** What can be done, most effective first. */
  public List<Advice> advice(StoreId store, Period period) {
    return advisor.advise(
        store,
        new Advisor.Evidence(
            questions(store, period),
            figures.byKey(store, Measure.TOPIC, period.from(), period.to()),
            figures.byKey(store, Measure.LOST, period.from(), period.to()),
            deliveries(store, period)));
  }
}
