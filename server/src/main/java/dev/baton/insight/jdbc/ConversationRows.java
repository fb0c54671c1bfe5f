package dev.baton.insight.jdbc;

import dev.baton.shared.Cursor;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Conversations in lists, newest first. Rehearsals, and chats nobody wrote in, are not among them.
 */
@Repository
public class ConversationRows {
  private static final String COLUMNS =
      """
      c.id, c.started_at, c.last_active_at, c.channel, c.language, c.locale, c.settings_version,
      case c.identity ->> 'kind' when 'PROVEN' then 'verified'
        else lower(c.identity ->> 'kind') end as identity, c.last_seq,
      c.memory #>> '{known,values,EMAIL,value}' as email,
      c.memory #>> '{known,values,NAME,value}' as name,
      h.id as handoff_id, lower(h.status) as status, h.reason, h.skill, h.reference,
      h.record ->> 'because' as because, h.started_at as handoff_at,
      (select left(m.text, 200) from message m
        where m.store_id = c.store_id and m.conversation_id = c.id and m.author = 'SHOPPER'
        order by m.seq limit 1) as first_words
      """;
  private static final String SOMETHING_HAPPENED =
      "c.channel <> 'PREVIEW' and (c.last_seq > 1 or c.handoff_id is not null)";

  private final JdbcClient jdbc;

  ConversationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A conversation in a list.
   *
   * @param identity {@code anonymous}, {@code verified} or {@code rejected}
   * @param email as known in it, or null
   * @param firstWords the shopper's first message, shortened; null when nothing was said
   * @param messages how many there are, by all
   * @param handoff the latest, or null
   */
  public record ListedConversation(
      UUID id,
      Instant startedAt,
      Instant lastActiveAt,
      String channel,
      @Nullable String language,
      @Nullable String locale,
      String identity,
      @Nullable String email,
      @Nullable String name,
      @Nullable String firstWords,
      int messages,
      int settingsVersion,
      @Nullable LatestHandoff handoff) {}

  /** The latest handoff of a conversation in a list. */
  public record LatestHandoff(
      UUID id,
      String status,
      String reason,
      @Nullable String skill,
      @Nullable String reference,
      @Nullable String endedBecause,
      Instant startedAt) {}

  /** Conversations after a place. */
  public List<ListedConversation> all(StoreId store, Cursor after, int limit) {
    return lines(
        """
        from conversation c
        left join handoff h on h.store_id = c.store_id and h.id = c.handoff_id
        where c.store_id = :store and %s
        """
                .formatted(SOMETHING_HAPPENED)
            + after("c"),
        store,
        after,
        limit);
  }

  /** Conversations without a handoff, after a place. */
  public List<ListedConversation> withoutHandoff(StoreId store, Cursor after, int limit) {
    return lines(
        """
        from conversation c left join handoff h on false
        where c.store_id = :store and c.handoff_id is null and c.channel <> 'PREVIEW'
          and c.last_seq > 1
        """
            + after("c"),
        store,
        after,
        limit);
  }

  /** Conversations whose latest handoff stands so, newest handoff first, after a place. */
  public List<ListedConversation> withHandoff(
      StoreId store, String status, Cursor after, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from handoff h
                join conversation c on c.store_id = h.store_id and c.handoff_id = h.id
                where h.store_id = :store and h.status = :status and c.channel <> 'PREVIEW'
                """
                + after("h"))
        .param("status", status.toUpperCase(Locale.ROOT))
        .param("store", store.value())
        .param("at", utc(after.at()))
        .param("key", key(after))
        .param("limit", limit)
        .query(ConversationRows::line)
        .list();
  }

  /**
   * Conversations in whose words all of a query are, after a place.
   *
   * @param query as PostgreSQL's {@code tsquery}
   * @param status how the latest handoff stands, {@code none}, or null for any
   */
  public List<ListedConversation> found(
      StoreId store, String query, @Nullable String status, Cursor after, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from insight_words w
                join conversation c on c.store_id = w.store_id and c.id = w.conversation_id
                left join handoff h on h.store_id = c.store_id and h.id = c.handoff_id
                where w.store_id = :store and w.words @@ :query::tsquery
                  and (:status::text is null or coalesce(h.status, 'NONE') = upper(:status))
                  and w.started_at <= :at and (w.started_at < :at or w.conversation_id > :key)
                order by w.started_at desc, w.conversation_id limit :limit
                """)
        .param("query", query)
        .param("status", status)
        .param("store", store.value())
        .param("at", utc(after.at()))
        .param("key", key(after))
        .param("limit", limit)
        .query(ConversationRows::line)
        .list();
  }

  /** One. */
  public Optional<ListedConversation> find(StoreId store, UUID id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from conversation c
                left join handoff h on h.store_id = c.store_id and h.id = c.handoff_id
                where c.store_id = :store and c.id = :id and c.channel <> 'PREVIEW'
                """)
        .param("store", store.value())
        .param("id", id)
        .query(ConversationRows::line)
        .optional();
  }

  /** The handoffs of one, oldest first. */
  public List<UUID> handoffs(StoreId store, UUID id) {
    return jdbc.sql(
            """
            select id from handoff where store_id = :store and conversation_id = :id
            order by started_at, id
            """)
        .param("store", store.value())
        .param("id", id)
        .query(UUID.class)
        .list();
  }

  private List<ListedConversation> lines(String from, StoreId store, Cursor after, int limit) {
    return jdbc.sql("select " + COLUMNS + from)
        .param("store", store.value())
        .param("at", utc(after.at()))
        .param("key", key(after))
        .param("limit", limit)
        .query(ConversationRows::line)
        .list();
  }

  /** Newest first; among those of one instant by their keys. */
  private static String after(String table) {
    return """
     and %1$s.started_at <= :at and (%1$s.started_at < :at or %1$s.id > :key)
    order by %1$s.started_at desc, %1$s.id limit :limit
    """
        .formatted(table);
  }

  private static UUID key(Cursor after) {
    try {
      return UUID.fromString(after.key());
    } catch (IllegalArgumentException top) {
      return new UUID(0, 0);
    }
  }

  static ListedConversation line(ResultSet row, int number) throws SQLException {
    UUID handoff = row.getObject("handoff_id", UUID.class);
    return new ListedConversation(
        row.getObject("id", UUID.class),
        instant(row, "started_at"),
        instant(row, "last_active_at"),
        row.getString("channel").toLowerCase(Locale.ROOT),
        row.getString("language"),
        row.getString("locale"),
        row.getString("identity"),
        row.getString("email"),
        row.getString("name"),
        row.getString("first_words"),
        row.getInt("last_seq"),
        row.getInt("settings_version"),
        handoff == null
            ? null
            : new LatestHandoff(
                handoff,
                row.getString("status"),
                row.getString("reason"),
                row.getString("skill"),
                row.getString("reference"),
                row.getString("because"),
                instant(row, "handoff_at")));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
