package dev.baton.alert.jdbc;

import dev.baton.alert.Alert.Kind;
import dev.baton.alert.AlertThread;
import dev.baton.alert.Gathered;
import dev.baton.shared.StoreId;
import dev.baton.ticket.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts that channels were not told yet. */
@Repository
public class WaitingAlerts {
  private static final int PLACES = 1_000;
  private static final int DEAD_NAMED = 10;
  private final JdbcClient jdbc;

  WaitingAlerts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is waited for: a channel, and the integration it is about. */
  public record Place(StoreId store, String channel, UUID subject) {}

  /**
   * A place where alerts wait and no message is under way.
   *
   * @param pause between messages; null when there is no such channel any more
   */
  public record Waiting(
      Place place,
      Instant oldest,
      boolean recovered,
      AlertThread thread,
      @Nullable Duration pause) {
    /** Whether it is time to do something about it. */
    public boolean due(Instant now) {
      return pause == null || thread.due(oldest, recovered, pause, now);
    }
  }

  /** Where alerts wait: a few steps in indexes each, however many wait. */
  public List<Waiting> places() {
    return jdbc.sql(
            """
            WITH RECURSIVE place AS (
              (SELECT store_id, channel, subject, at FROM alert_waiting
               ORDER BY store_id, channel, subject, at LIMIT 1)
              UNION ALL
              SELECT next.* FROM place CROSS JOIN LATERAL (
                SELECT store_id, channel, subject, at FROM alert_waiting
                WHERE (store_id, channel, subject) > (place.store_id, place.channel, place.subject)
                ORDER BY store_id, channel, subject, at LIMIT 1) AS next)
            SELECT place.*, failing, trouble_at, digest_minutes, (
                SELECT kind IN ('integration_recovered', 'shop_recovered')
                FROM alert_waiting AS health
                WHERE health.store_id = place.store_id AND health.channel = place.channel
                  AND health.subject = place.subject
                  AND kind IN ('integration_failing', 'integration_recovered', 'shop_failing',
                    'shop_recovered')
                ORDER BY health.at DESC, health.alert_id LIMIT 1) AS recovered
            FROM place
            LEFT JOIN alert_thread USING (store_id, channel, subject)
            LEFT JOIN alert_channel
              ON alert_channel.store_id = place.store_id AND type = channel AND enabled
            WHERE NOT EXISTS (SELECT FROM alert_message AS message
              WHERE message.store_id = place.store_id AND message.channel = place.channel
                AND message.subject = place.subject)
            LIMIT :most
            """)
        .param("most", PLACES)
        .query((row, _) -> waiting(row))
        .list();
  }

  /** Takes all that waits at a place, and keeps any other from it until the transaction ends. */
  public Optional<Gathered> take(Place place) {
    record Row(Kind kind, int count, Instant since, Instant latest, List<Reference> references) {}
    List<Row> rows =
        jdbc.sql(
                """
                WITH taken AS (
                  DELETE FROM alert_waiting
                  WHERE store_id = :store AND channel = :channel AND subject = :subject
                  RETURNING kind, at, reference)
                SELECT kind, count(*) AS count, min(at) AS since, max(at) AS latest,
                  (array_agg(reference ORDER BY at) FILTER (WHERE kind = 'delivery_dead'
                    AND reference IS NOT NULL))[1\\:%d] AS dead
                FROM taken GROUP BY kind
                """
                    .formatted(DEAD_NAMED))
            .param("store", place.store().value())
            .param("channel", place.channel())
            .param("subject", place.subject())
            .query(
                (row, _) ->
                    new Row(
                        Kind.of(row.getString("kind")),
                        row.getInt("count"),
                        Times.at(row, "since"),
                        Times.at(row, "latest"),
                        references(row)))
            .list();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    Map<Kind, Instant> latest = new EnumMap<>(Kind.class);
    List<Reference> dead = new ArrayList<>();
    rows.forEach(
        row -> {
          counts.put(row.kind(), row.count());
          latest.put(row.kind(), row.latest());
          dead.addAll(row.references());
        });
    @Nullable Instant well = latest(latest, Kind.INTEGRATION_RECOVERED, Kind.SHOP_RECOVERED);
    @Nullable Instant ill = latest(latest, Kind.INTEGRATION_FAILING, Kind.SHOP_FAILING);
    boolean recovered = well != null && (ill == null || well.isAfter(ill));
    return rows.stream()
        .map(Row::since)
        .min(Instant::compareTo)
        .map(since -> new Gathered(counts, dead, since, recovered));
  }

  private static @Nullable Instant latest(Map<Kind, Instant> of, Kind integration, Kind shop) {
    return of.getOrDefault(integration, of.get(shop));
  }

  /** Keeps what a channel was told. */
  public void keep(Place place, AlertThread thread) {
    jdbc.sql(
            """
            INSERT INTO alert_thread (store_id, channel, subject, failing, trouble_at)
            VALUES (:store, :channel, :subject, :failing, :trouble)
            ON CONFLICT (store_id, channel, subject) DO UPDATE
              SET failing = excluded.failing, trouble_at = excluded.trouble_at
            """)
        .param("store", place.store().value())
        .param("channel", place.channel())
        .param("subject", place.subject())
        .param("failing", thread.failing())
        .param("trouble", Times.utcOrNull(thread.troubleAt()))
        .update();
  }

  /** Forgets all that waits for a channel. */
  public void forget(StoreId store, String channel) {
    jdbc.sql("DELETE FROM alert_waiting WHERE store_id = :store AND channel = :channel")
        .param("store", store.value())
        .param("channel", channel)
        .update();
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    int minutes = row.getInt("digest_minutes");
    @Nullable Duration pause = row.wasNull() ? null : Duration.ofMinutes(minutes);
    return new Waiting(
        new Place(
            new StoreId(row.getString("store_id")),
            row.getString("channel"),
            row.getObject("subject", UUID.class)),
        Times.at(row, "at"),
        row.getBoolean("recovered"),
        new AlertThread(row.getBoolean("failing"), Times.atOrNull(row, "trouble_at")),
        pause);
  }

  private static List<Reference> references(ResultSet row) throws SQLException {
    java.sql.@Nullable Array dead = row.getArray("dead");
    return dead == null
        ? List.of()
        : List.of((String[]) dead.getArray()).stream().map(Reference::new).toList();
  }
}
