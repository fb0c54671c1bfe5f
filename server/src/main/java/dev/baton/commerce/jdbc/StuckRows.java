package dev.baton.commerce.jdbc;

import dev.baton.commerce.StuckActs.Stuck;
import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Cancellations that are followed: rows of acts with a time to look at them. */
@Repository
public class StuckRows {
  private static final String ONE =
      """
      store_id = :store AND conversation_id = :conversation AND kind = 'cancel'
        AND order_number = :number AND follow_at IS NOT NULL
      """;

  private final JdbcClient jdbc;

  public StuckRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * How one stands.
   *
   * @param outcome what was written down last, or null when nothing was
   */
  public record Standing(@Nullable String outcome, Instant begun, Instant until) {}

  /** Follows one from now on; one that is followed already stays as it is. */
  public void follow(Stuck one, Instant at, Instant until) {
    of(
            one,
            """
            UPDATE shop_act SET follow_at = :at, follow_until = :until
            WHERE store_id = :store AND conversation_id = :conversation AND kind = 'cancel'
              AND order_number = :number AND follow_at IS NULL
            """)
        .param("at", utc(at))
        .param("until", utc(until))
        .update();
  }

  /** Takes some whose time has come, and keeps them from others for a while. */
  public List<Stuck> due(Instant now, Instant meanwhile, int most) {
    return jdbc.sql(
            """
            UPDATE shop_act SET follow_at = :meanwhile
            WHERE (store_id, conversation_id, kind, order_number, subject) IN (
              SELECT store_id, conversation_id, kind, order_number, subject FROM shop_act
              WHERE follow_at <= :now ORDER BY follow_at LIMIT :most FOR UPDATE SKIP LOCKED)
            RETURNING store_id, conversation_id, order_number
            """)
        .param("meanwhile", utc(meanwhile))
        .param("now", utc(now))
        .param("most", most)
        .query(
            (row, _) ->
                new Stuck(
                    new StoreId(row.getString(1)),
                    row.getString(2),
                    new OrderNumber(row.getString(3))))
        .list();
  }

  /** How one stands that is still followed. */
  public Optional<Standing> standing(Stuck one) {
    return of(one, "SELECT outcome, begun_at, follow_until FROM shop_act WHERE " + ONE)
        .query(
            (row, _) ->
                new Standing(
                    row.getString(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getObject(3, OffsetDateTime.class).toInstant()))
        .optional();
  }

  /** Looks at one again then. */
  public void later(Stuck one, Instant at) {
    of(one, "UPDATE shop_act SET follow_at = :at WHERE " + ONE).param("at", utc(at)).update();
  }

  /** Looks at those of an order now. */
  public void hasten(StoreId store, OrderNumber number, Instant now) {
    jdbc.sql(
            """
            UPDATE shop_act SET follow_at = least(follow_at, :now)
            WHERE store_id = :store AND order_number = :number AND follow_at IS NOT NULL
            """)
        .param("now", utc(now))
        .param("store", store.value())
        .param("number", number.key())
        .update();
  }

  /** Follows one no more; false when it was not followed. */
  public boolean settled(Stuck one) {
    return of(one, "UPDATE shop_act SET follow_at = NULL WHERE " + ONE).update() == 1;
  }

  private StatementSpec of(Stuck one, String sql) {
    return jdbc.sql(sql)
        .param("store", one.store().value())
        .param("conversation", one.conversationId())
        .param("number", one.number().key());
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
