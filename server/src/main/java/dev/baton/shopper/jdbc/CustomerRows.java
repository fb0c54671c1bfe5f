package dev.baton.shopper.jdbc;

import dev.baton.shared.Detail;
import dev.baton.shared.EmailAddress;
import dev.baton.shared.StoreId;
import dev.baton.shopper.Identity;
import dev.baton.shopper.KnownDetail;
import dev.baton.shopper.KnownDetails;
import dev.baton.shopper.Visitor;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers, and the visitor each of them is. */
@Repository
class CustomerRows {
  private static final String BY_EMAIL = "email:";
  private static final int MOST_TICKETS = 20;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  CustomerRows(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** The customer's visitor, with all that was filed under the proven address. */
  Visitor visitor(StoreId store, Identity identity, Instant now) {
    List<String> keys = keys(identity);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("nobody is proven");
    }
    Optional<String> email = identity.provenEmail().map(EmailAddress::key);
    UUID id = transaction.execute(_ -> idOf(store, keys, email.orElse(null), utc(now)));
    return merged(id, filed(store, id, email.orElse(null)));
  }

  /** What a customer is known by, the login's own name first. */
  private static List<String> keys(Identity identity) {
    return Stream.of(
            Optional.ofNullable(identity.isVerified() ? identity.customer() : null),
            identity.provenEmail().map(email -> BY_EMAIL + email.key()))
        .flatMap(Optional::stream)
        .toList();
  }

  private UUID idOf(StoreId store, List<String> keys, @Nullable String email, OffsetDateTime now) {
    Map<String, UUID> known = known(store, keys);
    UUID id =
        keys.stream()
            .filter(known::containsKey)
            .findFirst()
            .map(known::get)
            .orElseGet(() -> minted(store, keys.getFirst(), now));
    for (String key : keys) {
      if (!known.containsKey(key)) {
        add(store, key, id, now);
      }
    }
    jdbc.sql(
            """
            update visitor set last_seen_at = :now, email_key = coalesce(:email, email_key)
            where store_id = :store and id = :id
            """)
        .param("now", now)
        .param("email", email)
        .param("store", store.value())
        .param("id", id)
        .update();
    if (email != null && keys.size() > 1) {
      forgetOtherAddresses(store, id, email);
    }
    return id;
  }

  private Map<String, UUID> known(StoreId store, List<String> keys) {
    Map<String, UUID> known = new LinkedHashMap<>();
    jdbc.sql("select key, visitor_id from customer where store_id = :store and key in (:keys)")
        .param("store", store.value())
        .param("keys", keys)
        .query(
            row -> {
              known.put(row.getString("key"), row.getObject("visitor_id", UUID.class));
            });
    return known;
  }

  /** A new visitor under a key, or the one that another request made at the same moment. */
  private UUID minted(StoreId store, String key, OffsetDateTime now) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into visitor (store_id, id, customer, created_at, last_seen_at)
            values (:store, :id, true, :now, :now)
            """)
        .param("store", store.value())
        .param("id", id)
        .param("now", now)
        .update();
    add(store, key, id, now);
    UUID first = known(store, List.of(key)).getOrDefault(key, id);
    if (!first.equals(id)) {
      jdbc.sql("delete from visitor where store_id = :store and id = :id")
          .param("store", store.value())
          .param("id", id)
          .update();
    }
    return first;
  }

  /** The login knows the address now: whoever gets an earlier one is not this customer. */
  private void forgetOtherAddresses(StoreId store, UUID visitor, String email) {
    jdbc.sql(
            """
            delete from customer where store_id = :store and visitor_id = :visitor
              and key like 'email:%' and key <> 'email:' || :email
            """)
        .param("store", store.value())
        .param("visitor", visitor)
        .param("email", email)
        .update();
  }

  private void add(StoreId store, String key, UUID visitor, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into customer (store_id, key, visitor_id, created_at)
            values (:store, :key, :visitor, :now) on conflict do nothing
            """)
        .param("store", store.value())
        .param("key", key)
        .param("visitor", visitor)
        .param("now", now)
        .update();
  }

  /** The customer's own visitor and those that gave the proven address, the latest first. */
  private List<Visitor> filed(StoreId store, UUID id, @Nullable String email) {
    return jdbc.sql(
            """
            select id, known, last_reference, ticket_times from visitor
            where store_id = :store and (id = :id or (email_key = :email and not customer))
            order by id = :id desc, last_seen_at desc limit 10
            """)
        .param("store", store.value())
        .param("id", id)
        .param("email", email)
        .query(JdbcVisitors::visitor)
        .list();
  }

  private static Visitor merged(UUID id, List<Visitor> filed) {
    KnownDetails known = KnownDetails.NONE;
    @Nullable String reference = null;
    List<Instant> tickets = new ArrayList<>();
    for (Visitor one : filed) {
      for (Map.Entry<Detail, KnownDetail> entry : one.known().values().entrySet()) {
        if (known.of(entry.getKey()).isEmpty()) {
          known = known.with(entry.getKey(), entry.getValue());
        }
      }
      reference = reference == null ? one.lastReference() : reference;
      tickets.addAll(one.ticketTimes());
    }
    List<Instant> latest = tickets.stream().sorted().toList();
    return new Visitor(
        id,
        known,
        reference,
        latest.subList(Math.max(0, latest.size() - MOST_TICKETS), latest.size()));
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
