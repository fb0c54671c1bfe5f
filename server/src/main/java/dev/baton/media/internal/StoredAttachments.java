package dev.baton.media.internal;

import dev.baton.media.Attachment;
import dev.baton.media.Attachments;
import dev.baton.media.picture.FileName;
import dev.baton.media.picture.Picture;
import dev.baton.media.picture.PictureType;
import dev.baton.media.picture.Unreadable;
import dev.baton.shared.Problem;
import dev.baton.shared.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Photos in PostgreSQL. */
@Service
class StoredAttachments implements Attachments {
  private static final String COLUMNS =
      "store_id, id, conversation_id, file_name, content_type, size, created_at";
  private final JdbcClient jdbc;
  private final Clock clock;

  StoredAttachments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Attachment store(StoreId store, UUID conversationId, String fileName, byte[] bytes) {
    Picture picture = checked(bytes);
    Attachment attachment =
        new Attachment(
            store,
            UUID.randomUUID(),
            conversationId,
            FileName.of(fileName, picture.type()),
            picture.type().contentType(),
            picture.bytes().length,
            clock.instant());
    jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))) AS turn")
        .param("key", "photos/" + store.value() + "/" + conversationId)
        .query(Integer.class)
        .single();
    if (!inserted(attachment, picture.bytes())) {
      throw Problem.conflict("A conversation can hold five photos, and this one does already.");
    }
    return attachment;
  }

  @Override
  public Optional<Attachment> find(StoreId store, UUID id) {
    return jdbc.sql(
            "SELECT %s FROM attachment WHERE store_id = :store AND id = :id".formatted(COLUMNS))
        .param("store", store.value())
        .param("id", id)
        .query((row, _) -> attachment(row))
        .optional();
  }

  @Override
  public List<Attachment> find(StoreId store, UUID conversationId, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<UUID, Attachment> found =
        jdbc
            .sql(
                """
                SELECT %s FROM attachment
                WHERE store_id = :store AND conversation_id = :conversation AND id = ANY(:ids)
                """
                    .formatted(COLUMNS))
            .param("store", store.value())
            .param("conversation", conversationId)
            .param("ids", ids.toArray(UUID[]::new))
            .query((row, _) -> attachment(row))
            .list()
            .stream()
            .collect(Collectors.toMap(Attachment::id, Function.identity()));
    return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
  }

  @Override
  public Optional<byte[]> bytes(StoreId store, UUID id) {
    return jdbc.sql("SELECT bytes FROM attachment WHERE store_id = :store AND id = :id")
        .param("store", store.value())
        .param("id", id)
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  @Override
  public int count(StoreId store, UUID conversationId) {
    return jdbc.sql(
            """
            SELECT count(*) FROM attachment
            WHERE store_id = :store AND conversation_id = :conversation
            """)
        .param("store", store.value())
        .param("conversation", conversationId)
        .query(Integer.class)
        .single();
  }

  @Override
  public void erase(StoreId store, UUID conversationId) {
    jdbc.sql("DELETE FROM attachment WHERE store_id = :store AND conversation_id = :conversation")
        .param("store", store.value())
        .param("conversation", conversationId)
        .update();
  }

  private static Picture checked(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new Problem(413, "A photo can have up to 10 MB.", List.of());
    }
    PictureType type =
        PictureType.of(bytes)
            .orElseThrow(
                () ->
                    new Problem(
                        415, "This is no JPEG, PNG, WebP, GIF or HEIC picture.", List.of()));
    try {
      return Picture.read(type, bytes);
    } catch (Unreadable broken) {
      throw new Problem(
          415, "This picture cannot be read: " + broken.getMessage() + ".", List.of());
    }
  }

  private boolean inserted(Attachment attachment, byte[] bytes) {
    return jdbc.sql(
                """
                INSERT INTO attachment (store_id, id, conversation_id, file_name, content_type, size,
                  created_at, bytes)
                SELECT :store, :id, :conversation, :name, :type, :size, :now, :bytes
                WHERE (SELECT count(*) FROM attachment
                  WHERE store_id = :store AND conversation_id = :conversation) < :most
                """)
            .param("store", attachment.store().value())
            .param("id", attachment.id())
            .param("conversation", attachment.conversationId())
            .param("name", attachment.fileName())
            .param("type", attachment.contentType())
            .param("size", attachment.size())
            .param("now", attachment.at().atOffset(ZoneOffset.UTC))
            .param("bytes", bytes)
            .param("most", MOST)
            .update()
        == 1;
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    return new Attachment(
        new StoreId(row.getString("store_id")),
        row.getObject("id", UUID.class),
        row.getObject("conversation_id", UUID.class),
        row.getString("file_name"),
        row.getString("content_type"),
        row.getLong("size"),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }
}
