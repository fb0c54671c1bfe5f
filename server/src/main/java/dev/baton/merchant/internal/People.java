package dev.baton.merchant.internal;

import dev.baton.merchant.Audit;
import dev.baton.merchant.Person;
import dev.baton.merchant.PersonalData;
import dev.baton.merchant.RightsOfPeople;
import dev.baton.merchant.jdbc.ErasureRows;
import dev.baton.shared.BatonSettings;
import dev.baton.shared.StoreId;
import dev.baton.shared.database.RepeatedTransaction;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What all rooms together keep about one person: handed out, or erased, as a whole. The audit trail
 * names the person by a keyed hash, which proves later that it was this one and tells nothing else.
 */
@Service
public class People implements RightsOfPeople {
  private static final String ALGORITHM = "HmacSHA256";

  private final List<PersonalData> rooms;
  private final Audit audit;
  private final BatonSettings settings;
  private final ErasureRows turns;
  private final RepeatedTransaction writing;
  private final TransactionTemplate reading;

  People(
      List<PersonalData> rooms,
      Audit audit,
      BatonSettings settings,
      ErasureRows turns,
      PlatformTransactionManager transactions) {
    this.rooms = List.copyOf(rooms);
    this.audit = audit;
    this.settings = settings;
    this.turns = turns;
    this.writing = new RepeatedTransaction(transactions);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public Map<String, List<Map<String, Object>>> export(StoreId store, Person person) {
    Map<String, List<Map<String, Object>>> all =
        reading.execute(
            status -> {
              Map<String, List<Map<String, Object>>> found = new TreeMap<>();
              Person whole = found(store, person);
              rooms.forEach(room -> found.put(room.name(), room.export(store, whole)));
              return found;
            });
    Map<String, Integer> counts = new TreeMap<>();
    all.forEach((name, things) -> counts.put(name, things.size()));
    record(store, "exported a person's data", person, counts);
    return all;
  }

  @Override
  public Map<String, Integer> erase(StoreId store, Person person) {
    return writing.of(
        () -> {
          Map<String, Integer> counts = new TreeMap<>();
          turns.alone(store);
          Person whole = found(store, person);
          rooms.forEach(room -> room.hold(store, whole));
          rooms.forEach(room -> counts.put(room.name(), room.erase(store, whole)));
          record(store, "erased a person's data", person, counts);
          return counts;
        });
  }

  @Override
  public Map<String, Integer> eraseAll(StoreId store) {
    return writing.of(
        () -> {
          Map<String, Integer> counts = new TreeMap<>();
          turns.alone(store);
          rooms.forEach(room -> room.hold(store, null));
          rooms.forEach(room -> counts.put(room.name(), room.eraseAll(store)));
          audit.record(store, "erased everybody's data", details(counts));
          return counts;
        });
  }

  /** The person with all conversations that any room knows to be theirs. */
  private Person found(StoreId store, Person person) {
    return person.in(
        rooms.stream()
            .flatMap(room -> room.conversations(store, person).stream())
            .collect(Collectors.toSet()));
  }

  private static Map<String, String> details(Map<String, Integer> counts) {
    Map<String, String> details = new TreeMap<>();
    counts.forEach((name, count) -> details.put(name, Integer.toString(count)));
    return details;
  }

  private void record(StoreId store, String what, Person person, Map<String, Integer> counts) {
    Map<String, String> details = details(counts);
    details.put("person", pseudonym(store, person));
    audit.record(store, what, details);
  }

  private String pseudonym(StoreId store, Person person) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(HexFormat.of().parseHex(settings.secretKey()), ALGORITHM));
      String text = "person/" + store + "/" + person.keys();
      byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(code, 0, 16);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
