package dev.baton.insight.jdbc;

import dev.baton.insight.Count;
import dev.baton.insight.Measure;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The figures and the parts they are the sum of. A part takes the place of the one before, and the
 * figures move by the difference: counting the same again changes nothing. Writes join the caller's
 * transaction, which holds {@link NewsRows#alone}.
 */
@Repository
public class FigureRows {
  private final JdbcClient jdbc;

  FigureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Cell(String measure, LocalDate day, String key, long n) {}

  private record Part(UUID id, List<Cell> counts) {}

  /** Puts parts in the place of those before, and moves the figures by the difference. */
  public void keep(StoreId store, String kind, Map<UUID, Map<Count, Long>> parts) {
    Map<Count, Long> moved = new HashMap<>();
    parts.values().forEach(counts -> counts.forEach((at, n) -> moved.merge(at, n, Long::sum)));
    before(store, kind, parts.keySet())
        .forEach(counts -> counts.forEach((at, n) -> moved.merge(at, -n, Long::sum)));
    moved.values().removeIf(n -> n == 0);
    if (!moved.isEmpty()) {
      move(store, cells(moved));
    }
    List<Part> rows =
        parts.entrySet().stream()
            .map(part -> new Part(part.getKey(), cells(part.getValue())))
            .toList();
    jdbc.sql(
            """
            insert into insight_part (store_id, kind, id, counts)
            select :store, :kind, id, counts
            from jsonb_to_recordset(:rows::jsonb) as p(id uuid, counts jsonb)
            on conflict (store_id, kind, id) do update set counts = excluded.counts
            """)
        .param("store", store.value())
        .param("kind", kind)
        .param("rows", StoredJson.write(rows))
        .update();
  }

  private List<Map<Count, Long>> before(StoreId store, String kind, Collection<UUID> ids) {
    return jdbc.sql(
            """
            select counts from insight_part
            where store_id = :store and kind = :kind and id = any(:ids)
            """)
        .param("store", store.value())
        .param("kind", kind)
        .param("ids", ids.toArray(UUID[]::new))
        .query((row, n) -> counts(row.getString("counts")))
        .list();
  }

  private void move(StoreId store, List<Cell> cells) {
    jdbc.sql(
            """
            insert into insight_count (store_id, measure, day, key, n)
            select :store, measure, day, key, n
            from jsonb_to_recordset(:cells::jsonb) as c(measure text, day date, key text, n bigint)
            on conflict (store_id, measure, day, key)
              do update set n = insight_count.n + excluded.n
            """)
        .param("store", store.value())
        .param("cells", StoredJson.write(cells))
        .update();
    jdbc.sql(
            """
            delete from insight_count c
            using jsonb_to_recordset(:cells::jsonb) as m(measure text, day date, key text)
            where c.store_id = :store and c.measure = m.measure and c.day = m.day
              and c.key = m.key and c.n = 0
            """)
        .param("store", store.value())
        .param("cells", StoredJson.write(cells))
        .update();
  }

  /** Adds all parts up anew, those of erased conversations too. */
  public void sumUp(StoreId store) {
    jdbc.sql("delete from insight_count where store_id = :store")
        .param("store", store.value())
        .update();
    jdbc.sql(
            """
            insert into insight_count (store_id, measure, day, key, n)
            select p.store_id, c.measure, c.day, c.key, sum(c.n)
            from insight_part p cross join jsonb_to_recordset(p.counts)
              as c(measure text, day date, key text, n bigint)
            where p.store_id = :store
            group by p.store_id, c.measure, c.day, c.key having sum(c.n) <> 0
            """)
        .param("store", store.value())
        .update();
  }

  private static Map<Count, Long> counts(String json) {
    Map<Count, Long> counts = new HashMap<>();
    for (Cell cell : StoredJson.read(json, Cell[].class)) {
      Measure measure = Measure.valueOf(cell.measure().toUpperCase(Locale.ROOT));
      counts.merge(new Count(measure, cell.day(), cell.key()), cell.n(), Long::sum);
    }
    return counts;
  }

  private static List<Cell> cells(Map<Count, Long> counts) {
    List<Cell> cells = new ArrayList<>();
    counts.forEach((at, n) -> cells.add(new Cell(at.measure().key(), at.day(), at.key(), n)));
    cells.sort(
        Comparator.comparing(Cell::measure).thenComparing(Cell::day).thenComparing(Cell::key));
    return cells;
  }

  /** A figure of one day. */
  public record OfDay(LocalDate day, Measure measure, long n) {}

  /** The figures of whole measures, day by day. */
  public List<OfDay> byDay(
      StoreId store, Collection<Measure> measures, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select day, measure, sum(n) as n from insight_count
            where store_id = :store and measure = any(:measures) and day between :from and :to
            group by day, measure order by day
            """)
        .param("store", store.value())
        .param("measures", measures.stream().map(Measure::key).toArray(String[]::new))
        .param("from", from)
        .param("to", to)
        .query(
            (row, n) ->
                new OfDay(
                    row.getObject("day", LocalDate.class),
                    Measure.valueOf(row.getString("measure").toUpperCase(Locale.ROOT)),
                    row.getLong("n")))
        .list();
  }

  /** The figures of one measure by key, over some days. */
  public Map<String, Long> byKey(StoreId store, Measure measure, LocalDate from, LocalDate to) {
    Map<String, Long> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select key, sum(n) as n from insight_count
            where store_id = :store and measure = :measure and day between :from and :to
            group by key order by n desc, key
            """)
        .param("store", store.value())
        .param("measure", measure.key())
        .param("from", from)
        .param("to", to)
        .query((row, n) -> Map.entry(row.getString("key"), row.getLong("n")))
        .list()
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }
}
