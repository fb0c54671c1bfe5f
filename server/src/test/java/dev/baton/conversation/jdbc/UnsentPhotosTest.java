package dev.baton.conversation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.conversation.Author;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations.Progress;
import dev.baton.conversation.Message;
import dev.baton.conversation.NewMessage;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import dev.baton.testing.SettableClock;
import dev.baton.testing.TestPostgres;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos that nobody sent. */
class UnsentPhotosTest {
  private final JdbcClient jdbc = JdbcClient.create(TestPostgres.dataSource());
  private final SettableClock clock = new SettableClock();
  private final UnsentPhotos photos = new UnsentPhotos(jdbc, clock);
  private final JdbcConversations conversations = new JdbcConversations(jdbc);
  private final StoreId store = new StoreId("shirts");

  @Test
  void areForgottenAfterTwoDaysAndThoseOfAMessageStay() {
    Conversation conversation = opened();
    UUID sent = photo(conversation);
    UUID unsent = photo(conversation);
    send(conversation, sent);
    clock.advance(Duration.ofHours(47));
    photos.forget();
    assertThat(kept()).containsExactlyInAnyOrder(sent, unsent);
    clock.advance(Duration.ofHours(2));
    photos.forget();
    assertThat(kept()).containsExactly(sent);
  }

  private Conversation opened() {
    Conversation conversation =
        new Conversation(
            store,
            UUID.randomUUID(),
            UUID.randomUUID(),
            Conversation.Channel.STOREFRONT,
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
    return conversation;
  }

  private void send(Conversation conversation, UUID photo) {
    NewMessage message =
        new NewMessage(
            Author.SHOPPER,
            null,
            "look",
            List.of(new Message.Attachment(photo, "box.jpg", "image/jpeg", 3)),
            List.of(),
            UUID.randomUUID(),
            "look",
            null);
    Progress progress = new Progress(conversation, null, "{}", null, null);
    assertThat(conversations.append(progress, List.of(message), clock.instant())).isPresent();
  }

  private UUID photo(Conversation conversation) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into attachment
              (store_id, id, conversation_id, file_name, content_type, size, created_at, bytes)
            values (:store, :id, :conversation, 'box.jpg', 'image/jpeg', 3, :now, 'abc')
            """)
        .param("store", store.value())
        .param("id", id)
        .param("conversation", conversation.id())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return id;
  }

  private List<UUID> kept() {
    return jdbc.sql("select id from attachment where store_id = :store")
        .param("store", store.value())
        .query(UUID.class)
        .list();
  }
}
