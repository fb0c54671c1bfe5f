package dev.baton.commerce.internal;

import dev.baton.shared.OrderNumber;
import dev.baton.shared.StoreId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The rows of irreversible acts: begun before, ended after. */
@Component
class ActLedger {
  private final JdbcClient jdbc;
  private final Clock clock;

  /** One act of one conversation on one order. */
  record Act(
      StoreId store, String conversationId, String kind, OrderNumber number, String subject) {}

  /** How it ended. */
  record Outcome(String word, String detail) {}

  ActLedger(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Writes an act down; false when it was there already. */
  boolean begin(Act act) {
    return statement(
                act,
                """
                INSERT INTO shop_act
                  (store_id, conversation_id, kind, order_number, subject, begun_at)
                VALUES (:store, :conversation, :kind, :number, :subject, :now)
                ON CONFLICT DO NOTHING
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Writes down how an act ended. */
  void end(Act act, Outcome outcome) {
    statement(
            act,
            """
            UPDATE shop_act SET outcome = :outcome, detail = :detail, ended_at = :now
            WHERE store_id = :store AND conversation_id = :conversation AND kind = :kind
              AND order_number = :number AND subject = :subject
            """)
        .param("outcome", outcome.word())
        .param("detail", outcome.detail())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How an act ended; empty when nobody wrote it down. */
  Optional<Outcome> outcome(Act act) {
    return statement(
            act,
            """
            SELECT outcome, detail FROM shop_act
            WHERE store_id = :store AND conversation_id = :conversation AND kind = :kind
              AND order_number = :number AND subject = :subject AND outcome IS NOT NULL
            """)
        .query((row, i) -> new Outcome(row.getString("outcome"), row.getString("detail")))
        .optional();
  }

  private StatementSpec statement(Act act, String sql) {
    return jdbc.sql(sql)
        .param("store", act.store().value())
        .param("conversation", act.conversationId())
        .param("kind", act.kind())
        .param("number", act.number().key())
        .param("subject", act.subject());
  }
}
