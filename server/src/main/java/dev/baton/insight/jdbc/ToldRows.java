package dev.baton.insight.jdbc;

import dev.baton.insight.Sent;
import dev.baton.insight.Told;
import dev.baton.shared.Detail;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations and deliveries as figures are told from: the source of all that is counted. */
@Repository
public class ToldRows {
  private final JdbcClient jdbc;

  ToldRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A conversation, and the words it is to be found by. */
  public record Source(Told told, List<String> findable) {}

  private record TurnJson(int seq, String author, String text, @Nullable DecisionJson decision) {}

  private record DecisionJson(
      @Nullable String intent,
      List<String> rules,
      List<HeardJson> heard,
      @Nullable StandingJson handoff) {}

  private record HeardJson(String command, @Nullable String because) {}

  private record StandingJson(UUID id, List<String> asking) {}

  private record CaseJson(
      UUID id,
      String status,
      String reason,
      @Nullable String skill,
      @Nullable String topic,
      int seq,
      Instant startedAt,
      @Nullable Instant ticketAt,
      @Nullable String reference,
      @Nullable Map<Detail, String> details) {}

  /**
   * Conversations by their ids, kept from being removed until the transaction ends. Rehearsals,
   * those that are gone and those that are being removed right now are not among them.
   *
   * @param required which details a version of the store's settings requires
   */
  public List<Source> conversations(
      StoreId store, Collection<UUID> ids, IntFunction<Set<String>> required) {
    return jdbc.sql(
            """
            select c.id, c.started_at, c.language, c.settings_version,
              c.memory #>> '{known,values,EMAIL,value}' as email,
              c.memory #>> '{known,values,NAME,value}' as name,
              c.memory #>> '{known,values,ORDER_NUMBER,value}' as order_number,
              c.memory #>> '{known,values,PHONE,value}' as phone,
              (select coalesce(jsonb_agg(jsonb_build_object('seq', m.seq, 'author', m.author,
                  'text', m.text, 'decision', m.decision) order by m.seq), '[]')
                from message m
                where m.store_id = c.store_id and m.conversation_id = c.id
                  and (m.author = 'SHOPPER' or m.decision is not null)) as turns,
              (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'status', h.status,
                  'reason', h.reason, 'skill', h.skill, 'topic', h.record #>> '{start,topic}',
                  'seq', h.record #> '{start,seq}', 'startedAt', h.started_at,
                  'ticketAt', t.created_at, 'reference', h.reference, 'details',
                  (select jsonb_object_agg(d.key, d.value ->> 'state') from jsonb_each(
                    case when jsonb_typeof(h.record -> 'details') = 'object'
                      then h.record -> 'details'
                      else coalesce(h.record #> '{collecting,details}', '{}') end) d))
                  order by h.started_at, h.id), '[]')
                from handoff h
                left join ticket t on t.store_id = h.store_id and t.reference = h.reference
                where h.store_id = c.store_id and h.conversation_id = c.id) as handoffs
            from conversation c
            where c.store_id = :store and c.id = any(:ids) and c.channel <> 'PREVIEW'
            for key share of c skip locked
            """)
        .param("store", store.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            (row, n) -> {
              TurnJson[] turns = StoredJson.read(row.getString("turns"), TurnJson[].class);
              CaseJson[] cases = StoredJson.read(row.getString("handoffs"), CaseJson[].class);
              List<String> known =
                  Stream.of("email", "name", "order_number", "phone")
                      .map(column -> text(row, column))
                      .flatMap(Optional::stream)
                      .toList();
              Told told =
                  new Told(
                      row.getObject("id", UUID.class),
                      row.getObject("started_at", OffsetDateTime.class).toInstant(),
                      row.getString("language"),
                      required.apply(row.getInt("settings_version")),
                      Set.copyOf(known),
                      Arrays.stream(turns).map(ToldRows::turn).toList(),
                      Arrays.stream(cases).map(ToldRows::handoff).toList());
              return new Source(told, findable(known, turns, cases));
            })
        .list();
  }

  private static Optional<String> text(ResultSet row, String column) {
    try {
      return Optional.ofNullable(row.getString(column));
    } catch (SQLException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static List<String> findable(List<String> known, TurnJson[] turns, CaseJson[] cases) {
    Stream<@Nullable String> references = Arrays.stream(cases).map(CaseJson::reference);
    Stream<String> said =
        Arrays.stream(turns).filter(turn -> turn.author().equals("SHOPPER")).map(TurnJson::text);
    return Stream.concat(Stream.concat(references, known.stream()), said)
        .filter(text -> text != null)
        .toList();
  }

  private static Told.Turn turn(TurnJson json) {
    DecisionJson decision = json.decision();
    StandingJson standing = decision == null ? null : decision.handoff();
    return new Told.Turn(
        json.seq(),
        json.author().equals("SHOPPER"),
        json.text(),
        decision == null
            ? null
            : new Told.Why(
                decision.intent(),
                decision.rules(),
                decision.heard().stream().map(ToldRows::heard).toList(),
                standing == null ? null : standing.id(),
                standing == null ? List.of() : standing.asking()));
  }

  private static Told.Heard heard(HeardJson json) {
    return new Told.Heard(json.command(), json.because() == null ? "" : json.because());
  }

  private static Told.Case handoff(CaseJson json) {
    Map<String, String> details = new HashMap<>();
    if (json.details() != null) {
      json.details()
          .forEach((detail, state) -> details.put(detail.key(), state.toLowerCase(Locale.ROOT)));
    }
    return new Told.Case(
        json.id(),
        json.status().toLowerCase(Locale.ROOT),
        json.reason(),
        json.skill(),
        json.topic() == null ? null : json.topic().toLowerCase(Locale.ROOT),
        json.seq(),
        json.startedAt(),
        json.ticketAt(),
        details);
  }

  /** Deliveries by their ids; those that are gone are not among them. */
  public List<Sent> deliveries(StoreId store, Collection<UUID> ids) {
    return jdbc.sql(
            """
            select d.id, d.connection_id, d.helpdesk, d.status, d.created_at,
              d.ticket_id is not null as arrived,
              (select count(*) from delivery_attempt a
                where a.store_id = d.store_id and a.delivery_id = d.id
                  and a.outcome not in ('created', 'found', 'not_found')) as faults
            from delivery d where d.store_id = :store and d.id = any(:ids)
            """)
        .param("store", store.value())
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            (row, n) ->
                new Sent(
                    row.getObject("id", UUID.class),
                    row.getObject("connection_id", UUID.class),
                    row.getString("helpdesk"),
                    row.getString("status"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("arrived"),
                    row.getInt("faults")))
        .list();
  }

  /** The ids of a store's conversations after one of them, for counting all anew. */
  public List<UUID> conversationsAfter(StoreId store, UUID id, int limit) {
    return jdbc.sql(
            """
            select id from conversation
            where store_id = :store and id > :after and channel <> 'PREVIEW'
            order by id limit :limit
            """)
        .param("store", store.value())
        .param("after", id)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }

  /** The ids of a store's deliveries after one of them. */
  public List<UUID> deliveriesAfter(StoreId store, UUID id, int limit) {
    return jdbc.sql(
            """
            select id from delivery where store_id = :store and id > :after
            order by id limit :limit
            """)
        .param("store", store.value())
        .param("after", id)
        .param("limit", limit)
        .query(UUID.class)
        .list();
  }
}
