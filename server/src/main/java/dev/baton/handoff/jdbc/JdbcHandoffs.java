package dev.baton.handoff.jdbc;

import dev.baton.handoff.Collecting;
import dev.baton.handoff.Handoff;
import dev.baton.handoff.HandoffStatus;
import dev.baton.handoff.Handoffs;
import dev.baton.handoff.HeldDetail;
import dev.baton.handoff.Start;
import dev.baton.shared.Detail;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHandoffs implements Handoffs {
  private final JdbcClient jdbc;

  JdbcHandoffs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the record column holds; which members are set depends on the status. */
  private record Stored(
      Start start,
      @Nullable Collecting collecting,
      @Nullable Map<Detail, HeldDetail> details,
      @Nullable Instant heardAt,
      Handoff.@Nullable HelpdeskTicket ticket,
      @Nullable String because) {

    static Stored of(Handoff handoff) {
      return switch (handoff) {
        case Handoff.Open open ->
            new Stored(open.start(), open.collecting(), null, open.heardAt(), null, null);
        case Handoff.Sent sent ->
            new Stored(sent.start(), null, sent.details(), null, sent.ticket(), null);
        case Handoff.Ended ended ->
            new Stored(ended.start(), ended.collecting(), null, null, null, ended.because());
      };
    }
  }

  @Override
  public Optional<Handoff> find(StoreId store, UUID id) {
    return jdbc.sql(
            """
            select id, status, reference, record, closed_at from handoff
            where store_id = :store and id = :id
            """)
        .param("store", store.value())
        .param("id", id)
        .query(this::handoff)
        .optional();
  }

  @Override
  public void save(
      StoreId store, UUID conversation, Handoff handoff, @Nullable Instant rescueAt, Instant now) {
    Start start = handoff.start();
    jdbc.sql(
            """
            insert into handoff (store_id, id, conversation_id, status, reason, skill, reference,
              record, rescue_at, closed_at, started_at, changed_at)
            values (:store, :id, :conversation, :status, :reason, :skill, :reference,
              :record::jsonb, :rescue, :closed, :started, :now)
            on conflict (store_id, id) do update
            set status = case when handoff.status in ('DELIVERED', 'UNDELIVERED')
                then handoff.status else excluded.status end,
              reference = excluded.reference, record = excluded.record
                || case when handoff.record ->> 'ticket' is null then '{}'
                  else jsonb_build_object('ticket', handoff.record -> 'ticket') end,
              rescue_at = excluded.rescue_at, closed_at = excluded.closed_at,
              changed_at = excluded.changed_at
            """)
        .param("store", store.value())
        .param("id", handoff.id())
        .param("conversation", conversation)
        .param("status", handoff.status().name())
        .param("reason", start.reason().key())
        .param("skill", start.skill() == null ? null : start.skill().key())
        .param("reference", handoff instanceof Handoff.Sent sent ? sent.reference() : null)
        .param("record", StoredJson.write(Stored.of(handoff)))
        .param("rescue", utc(rescueAt))
        .param("closed", handoff instanceof Handoff.Sent sent ? utc(sent.closedAt()) : null)
        .param("started", utc(start.at()))
        .param("now", utc(now))
        .update();
  }

  @Override
  public List<Silent> silent(Instant now, int limit) {
    return jdbc.sql(
            """
            select store_id, conversation_id, id from handoff
            where rescue_at <= :now order by rescue_at limit :limit
            """)
        .param("now", utc(now))
        .param("limit", limit)
        .query(
            (row, n) ->
                new Silent(
                    new StoreId(row.getString("store_id")),
                    row.getObject("conversation_id", UUID.class),
                    row.getObject("id", UUID.class)))
        .list();
  }

  @Override
  public Optional<UUID> delivered(
      StoreId store,
      UUID id,
      HandoffStatus status,
      Handoff.@Nullable HelpdeskTicket ticket,
      Instant now) {
    return jdbc.sql(
            """
            update handoff
            set status = :status, changed_at = :now,
              record = case when :ticket::jsonb is null then record
                else jsonb_set(record, '{ticket}', :ticket::jsonb) end
            where store_id = :store and id = :id
              and status in ('SUBMITTED', 'UNDELIVERED') and status <> :status
            returning conversation_id
            """)
        .param("status", status.name())
        .param("now", utc(now))
        .param("ticket", ticket == null ? null : StoredJson.write(ticket))
        .param("store", store.value())
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  @Override
  public boolean closed(StoreId store, UUID id, @Nullable Instant at, Instant now) {
    return jdbc.sql(
                """
                update handoff set closed_at = :at, changed_at = :now
                where store_id = :store and id = :id and reference is not null
                  and (closed_at is null) <> (:at::timestamptz is null)
                """)
            .param("at", utc(at))
            .param("now", utc(now))
            .param("store", store.value())
            .param("id", id)
            .update()
        == 1;
  }

  @Override
  public Map<UUID, Instant> closed(StoreId store, List<UUID> ids) {
    Map<UUID, Instant> closed = new HashMap<>();
    jdbc.sql(
            """
            select id, closed_at from handoff
            where store_id = :store and id = any (:ids) and closed_at is not null
            """)
        .param("store", store.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            row -> {
              closed.put(
                  row.getObject("id", UUID.class),
                  row.getObject("closed_at", OffsetDateTime.class).toInstant());
            });
    return closed;
  }

  @Override
  public Optional<UUID> conversation(StoreId store, UUID id) {
    return jdbc.sql("select conversation_id from handoff where store_id = :store and id = :id")
        .param("store", store.value())
        .param("id", id)
        .query(UUID.class)
        .optional();
  }

  @Override
  public Optional<Home> home(UUID id) {
    return jdbc.sql(
            """
        select store_id, conversation_id from handoff where id = :id
        """)
        .param("id", id)
        .query(
            (row, n) ->
                new Home(
                    new StoreId(row.getString("store_id")),
                    row.getObject("conversation_id", UUID.class)))
        .optional();
  }

  private Handoff handoff(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    HandoffStatus status = HandoffStatus.valueOf(row.getString("status"));
    Stored stored = StoredJson.read(row.getString("record"), Stored.class);
    Collecting collecting =
        stored.collecting() == null ? Collecting.NOTHING_YET : stored.collecting();
    Map<Detail, HeldDetail> details = stored.details() == null ? Map.of() : stored.details();
    return switch (status) {
      case COLLECTING ->
          new Handoff.Open(
              id,
              stored.start(),
              collecting,
              stored.heardAt() == null ? stored.start().at() : stored.heardAt());
      case SUBMITTED, DELIVERED, UNDELIVERED ->
          new Handoff.Sent(
              id,
              stored.start(),
              details,
              row.getString("reference"),
              status,
              stored.ticket(),
              instant(row, "closed_at"));
      case CANCELLED, ABANDONED ->
          new Handoff.Ended(
              id,
              stored.start(),
              collecting,
              status,
              stored.because() == null ? "" : stored.because());
    };
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
