package dev.baton.conversation.jdbc;

import dev.baton.conversation.AgentInThread;
import dev.baton.conversation.Conversation;
import dev.baton.conversation.Conversations;
import dev.baton.conversation.Message;
import dev.baton.conversation.NewMessage;
import dev.baton.shared.Language;
import dev.baton.shared.StoreId;
import dev.baton.shared.json.StoredJson;
import dev.baton.shopper.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcConversations implements Conversations {
  private static final String COLUMNS =
      """
      store_id, id, visitor_id, channel, identity, address_hash, locale, language,
      settings_version, memory, handoff_id, agent, last_seq, version, started_at, last_active_at
      """;

  private final JdbcClient jdbc;
  private final MessageTable messages;

  JdbcConversations(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.messages = new MessageTable(jdbc);
  }

  @Override
  public void open(Conversation conversation, byte[] tokenHash, @Nullable String previewSettings) {
    jdbc.sql(
            """
            insert into conversation (store_id, id, visitor_id, channel, token_hash, identity,
              address_hash, locale, language, settings_version, preview_settings, memory,
              last_seq, version, started_at, last_active_at)
            values (:store, :id, :visitor, :channel, :token, :identity::jsonb,
              :address, :locale, :language, :settings, :preview::jsonb, :memory::jsonb,
              :seq, 0, :now, :now)
            """)
        .param("store", conversation.store().value())
        .param("id", conversation.id())
        .param("visitor", conversation.visitorId())
        .param("channel", conversation.channel().name())
        .param("token", tokenHash)
        .param("identity", StoredJson.write(conversation.identity()))
        .param("address", conversation.addressHash())
        .param("locale", conversation.locale())
        .param("language", code(conversation.language()))
        .param("settings", conversation.settingsVersion())
        .param("preview", previewSettings)
        .param("memory", conversation.memory())
        .param("seq", conversation.lastSeq())
        .param("now", utc(conversation.startedAt()))
        .update();
  }

  @Override
  public void retell(Conversation conversation, List<Message> told) {
    messages.retell(conversation, told);
  }

  @Override
  public Optional<Conversation> authorized(
      StoreId store, UUID id, byte[] tokenHash, Instant activeSince) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from conversation
                where store_id = :store and id = :id
                  and token_hash = :token and last_active_at > :since
                """)
        .param("store", store.value())
        .param("id", id)
        .param("token", tokenHash)
        .param("since", utc(activeSince))
        .query(this::conversation)
        .optional();
  }

  @Override
  public Optional<Conversation> find(StoreId store, UUID id) {
    return jdbc.sql("select " + COLUMNS + " from conversation where store_id = :store and id = :id")
        .param("store", store.value())
        .param("id", id)
        .query(this::conversation)
        .optional();
  }

  @Override
  public Optional<Conversation> lock(StoreId store, UUID id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                from conversation where store_id = :store and id = :id for no key update
                """)
        .param("store", store.value())
        .param("id", id)
        .query(this::conversation)
        .optional();
  }

  @Override
  public Optional<String> previewSettings(StoreId store, UUID id) {
    return jdbc.sql(
            """
            select preview_settings from conversation
            where store_id = :store and id = :id and preview_settings is not null
            """)
        .param("store", store.value())
        .param("id", id)
        .query(String.class)
        .optional();
  }

  @Override
  public List<Message> messages(StoreId store, UUID id, int after, int limit) {
    return messages.after(store, id, after, limit);
  }

  @Override
  public Optional<Sent> sent(StoreId store, UUID id, UUID clientId) {
    return messages.sent(store, id, clientId);
  }

  @Override
  public List<Message> repliesTo(StoreId store, UUID id, int seq) {
    return messages.repliesTo(store, id, seq);
  }

  @Override
  public Optional<List<Message>> append(Progress progress, List<NewMessage> said, Instant now) {
    Conversation before = progress.before();
    int moved =
        jdbc.sql(
                """
                update conversation
                set memory = :memory::jsonb, language = :language, handoff_id = :handoff,
                  agent = :agent::jsonb, identity = :identity::jsonb, visitor_id = :visitor,
                  email_key = coalesce(lower(:memory::jsonb #>> '{known,values,EMAIL,value}'),
                    email_key),
                  last_seq = last_seq + :count, version = version + 1, last_active_at = :now
                where store_id = :store and id = (
                  select id from conversation
                  where store_id = :store and id = :id and version = :version
                  for no key update skip locked)
                """)
            .param("memory", progress.memory())
            .param("language", code(progress.language()))
            .param("handoff", progress.handoffId())
            .param("agent", json(progress.agent()))
            .param("identity", StoredJson.write(before.identity()))
            .param("visitor", before.visitorId())
            .param("count", said.size())
            .param("now", utc(now))
            .param("store", before.store().value())
            .param("id", before.id())
            .param("version", before.version())
            .update();
    return moved == 0 ? Optional.empty() : Optional.of(messages.append(before, said, now));
  }

  @Override
  public void shut(StoreId store, UUID id) {
    jdbc.sql(
            """
            update conversation set token_hash = sha256(uuid_send(gen_random_uuid())),
              version = version + 1
            where store_id = :store and id = :id
            """)
        .param("store", store.value())
        .param("id", id)
        .update();
  }

  @Override
  public void interject(Progress progress, NewMessage message, Instant now) {
    Conversation before = progress.before();
    jdbc.sql(
            """
            update conversation
            set memory = :memory::jsonb, agent = :agent::jsonb, last_seq = last_seq + 1,
              version = version + 1
            where store_id = :store and id = :id
            """)
        .param("memory", progress.memory())
        .param("agent", json(progress.agent()))
        .param("store", before.store().value())
        .param("id", before.id())
        .update();
    messages.append(before, List.of(message), now);
  }

  @Override
  public List<Mark> marks(List<StoreId> stores, List<UUID> ids) {
    return jdbc.sql(
            """
            select c.store_id, c.id,
              c.version + coalesce((extract(epoch from h.changed_at) * 1000000)::bigint, 0) as mark
            from unnest(:stores::text[], :ids::uuid[]) as w(store_id, id)
            join conversation c on c.store_id = w.store_id and c.id = w.id
            left join handoff h on h.store_id = c.store_id and h.id = c.handoff_id
            """)
        .param("stores", stores.stream().map(StoreId::value).toArray(String[]::new))
        .param("ids", ids.toArray(UUID[]::new))
        .query(
            (row, n) ->
                new Mark(
                    new StoreId(row.getString("store_id")),
                    row.getObject("id", UUID.class),
                    row.getLong("mark")))
        .list();
  }

  private Conversation conversation(ResultSet row, int number) throws SQLException {
    String language = row.getString("language");
    String agent = row.getString("agent");
    return new Conversation(
        new StoreId(row.getString("store_id")),
        row.getObject("id", UUID.class),
        row.getObject("visitor_id", UUID.class),
        Conversation.Channel.valueOf(row.getString("channel")),
        StoredJson.read(row.getString("identity"), Identity.class),
        row.getString("address_hash"),
        row.getString("locale"),
        language == null ? null : new Language(language),
        row.getInt("settings_version"),
        row.getString("memory"),
        row.getObject("handoff_id", UUID.class),
        agent == null ? null : StoredJson.read(agent, AgentInThread.class),
        row.getInt("last_seq"),
        row.getLong("version"),
        instant(row, "started_at"),
        instant(row, "last_active_at"));
  }

  private static @Nullable String json(@Nullable AgentInThread agent) {
    return agent == null ? null : StoredJson.write(agent);
  }

  private static @Nullable String code(@Nullable Language language) {
    return language == null ? null : language.code();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
