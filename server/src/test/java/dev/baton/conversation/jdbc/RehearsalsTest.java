package dev.baton.conversation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversation.Channel;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Conversations by which a merchant tried settings. */
class RehearsalsTest {
  private final JdbcClient jdbc = JdbcClient.create(TestPostgres.dataSource());
  private final SettableClock clock = new SettableClock();
  private final Rehearsals rehearsals = new Rehearsals(jdbc, clock);
  private final JdbcConversations conversations = new JdbcConversations(jdbc);
  private final StoreId store = new StoreId("rehearsed");

  @Test
  void areForgottenAfterAWeekAndThoseOfShoppersStay() {
    UUID rehearsal = opened(Channel.PREVIEW);
    UUID shoppers = opened(Channel.STOREFRONT);
    UUID agents = opened(Channel.API);
    clock.advance(Duration.ofDays(6));
    rehearsals.forget();
    assertThat(kept()).containsExactlyInAnyOrder(rehearsal, shoppers, agents);
    clock.advance(Duration.ofDays(2));
    rehearsals.forget();
    assertThat(kept()).containsExactlyInAnyOrder(shoppers, agents);
  }

  private UUID opened(Channel channel) {
    Conversation conversation =
        new Conversation(
            store,
            UUID.randomUUID(),
            UUID.randomUUID(),
            channel,
            Identity.ANONYMOUS,
            "",
            null,
            null,
            1,
            "{}",
            null,
            null,
            0,
            0,
            clock.instant(),
            clock.instant());
    conversations.open(conversation, new byte[32], null);
    return conversation.id();
  }

  private List<UUID> kept() {
    return jdbc.sql("select id from conversation where store_id = :store")
        .param("store", store.value())
        .query(UUID.class)
        .list();
  }
}
