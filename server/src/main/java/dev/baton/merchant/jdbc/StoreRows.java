package dev.baton.merchant.jdbc;

import dev.baton.merchant.Store;
import dev.baton.merchant.Store.PrivacyNotice;
import dev.baton.shared.StoreId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stores, one row each. */
@Repository
public class StoreRows {
  private final JdbcClient jdbc;

  StoreRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The store with this id. */
  public Optional<Store> find(StoreId id) {
    return jdbc.sql("SELECT * FROM store WHERE store_id = :store")
        .param("store", id.value())
        .query(StoreRows::store)
        .optional();
  }

  /** Stores in the order of their ids, after one of them. */
  public List<Store> after(String id, int atMost) {
    return jdbc.sql("SELECT * FROM store WHERE store_id > :after ORDER BY store_id LIMIT :atMost")
        .param("after", id)
        .param("atMost", atMost)
        .query(StoreRows::store)
        .list();
  }

  /** Those of some stores, in the order of their ids, after one of them. */
  public List<Store> among(Set<StoreId> ids, String after, int atMost) {
    return jdbc.sql(
            """
            SELECT * FROM store
             WHERE store_id = ANY (:ids) AND store_id > :after
             ORDER BY store_id LIMIT :atMost
            """)
        .param("ids", ids.stream().map(StoreId::value).toArray(String[]::new))
        .param("after", after)
        .param("atMost", atMost)
        .query(StoreRows::store)
        .list();
  }

  /** Adds a store; false when there is one with this id. */
  public boolean add(Store store, Instant now) {
    return write(
            store,
            now,
            """
            INSERT INTO store (store_id, name, country, currency, time_zone, languages, origins,
                               other_contact, reply_time, privacy_text, privacy_url,
                               created_at, changed_at)
            VALUES (:store, :name, :country, :currency, :timeZone, :languages, :origins,
                    :otherContact, :replyTime, :privacyText, :privacyUrl, :now, :now)
            ON CONFLICT (store_id) DO NOTHING
            """)
        == 1;
  }

  /** Replaces a store; false when there is none with this id. */
  public boolean replace(Store store, Instant now) {
    return write(
            store,
            now,
            """
            UPDATE store
               SET name = :name, country = :country, currency = :currency, time_zone = :timeZone,
                   languages = :languages, origins = :origins, other_contact = :otherContact,
                   reply_time = :replyTime, privacy_text = :privacyText,
                   privacy_url = :privacyUrl, changed_at = :now
             WHERE store_id = :store
            """)
        == 1;
  }

  private int write(Store store, Instant now, String sql) {
    PrivacyNotice notice = store.privacyNotice();
    return jdbc.sql(sql)
        .param("store", store.id().value())
        .param("name", store.name())
        .param("country", store.country())
        .param("currency", store.currency())
        .param("timeZone", store.timeZone().getId())
        .param("languages", store.languages().toArray(String[]::new))
        .param("origins", store.origins().toArray(String[]::new))
        .param("otherContact", store.otherContact())
        .param("replyTime", store.replyTime())
        .param("privacyText", notice == null ? null : notice.text())
        .param("privacyUrl", notice == null ? null : notice.url())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Store store(ResultSet row, int number) throws SQLException {
    String privacy = row.getString("privacy_text");
    return new Store(
        new StoreId(row.getString("store_id")),
        row.getString("name"),
        row.getString("country"),
        row.getString("currency"),
        ZoneId.of(row.getString("time_zone")),
        texts(row.getArray("languages")),
        texts(row.getArray("origins")),
        row.getString("other_contact"),
        row.getString("reply_time"),
        privacy == null ? null : new PrivacyNotice(privacy, row.getString("privacy_url")));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
